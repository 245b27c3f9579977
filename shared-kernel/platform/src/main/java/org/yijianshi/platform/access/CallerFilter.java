package org.yijianshi.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.yijianshi.platform.store.Origin;
import org.yijianshi.platform.web.WithOrigin;

import java.io.IOException;

/// From here on the person behind the call is the actor of whatever happens.
final class CallerFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var traceParent = Origin.current().traceParent();
        var origin = new Origin(Callers.current().subject(), traceParent);
        WithOrigin.pass(origin, request, response, chain);
    }
}
