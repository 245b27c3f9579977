package org.yijianshi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Says in an answer that the connection ends with it, where the body has not come to its end: a
/// client that keeps its connections would lose its next request on this one. A small body that has
/// come already, as that of an ordinary refused request, is read instead.
final class LastOfItsConnection extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Bodies.isIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new Answer(request, response);
        try {
            chain.doFilter(request, answer);
        } finally {
            answer.endOfConnection();
        }
    }

    private static final class Answer extends OnCommittedResponseWrapper {

        private final HttpServletRequest request;

        private Answer(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        protected void onResponseCommitted() {
            endOfConnection();
        }

        private void endOfConnection() {
            if (!isCommitted() && !request.isAsyncStarted() && !isWhole()) {
                setHeader(HttpHeaders.CONNECTION, "close");
            }
        }

        private boolean isWhole() {
            try {
                var body = request.getInputStream();
                var discarded = new byte[4096];
                while (!body.isFinished()
                        && !Bodies.isChunked(request)
                        && body.available() > 0
                        && body.read(discarded) >= 0) {
                    // it has come: nothing is waited for
                }
                return body.isFinished();
            } catch (IOException gone) {
                return false;
            }
        }
    }
}
