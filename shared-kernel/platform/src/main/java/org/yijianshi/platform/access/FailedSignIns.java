package org.yijianshi.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.yijianshi.platform.web.Problem;

import java.io.IOException;

/// Whoever sends one bad token after the other is no longer listened to for a while. It stands
/// before tokens are read, which costs more than anything else a stranger can have us do.
final class FailedSignIns extends OncePerRequestFilter {

    private final Refusals refusals;
    private final Allowances failures;

    FailedSignIns(Refusals refusals, Allowances failures) {
        this.refusals = refusals;
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader("Authorization") == null) {
            chain.doFilter(request, response);
            return;
        }
        var address = request.getRemoteAddr();
        int wait = failures.wait(address);
        if (wait > 0) {
            refusals.answer(request, response, Problem.tooMany(wait));
            return;
        }
        chain.doFilter(request, response);
        if (response.getStatus() == 401) {
            var _ = failures.take(address);
        }
    }
}
