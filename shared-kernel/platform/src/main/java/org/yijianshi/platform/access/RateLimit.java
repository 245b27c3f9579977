package org.yijianshi.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.yijianshi.access.Allowances;
import org.yijianshi.access.Role;
import org.yijianshi.platform.web.Problem;

import java.io.IOException;

/// How much one person, or one address that has not signed in, may ask. A channel of the region and
/// whoever reads metrics speak for many and are not counted.
final class RateLimit extends OncePerRequestFilter {

    private final Refusals refusals;
    private final Allowances requests;

    RateLimit(Refusals refusals, Allowances requests) {
        this.refusals = refusals;
        this.requests = requests;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Callers.current();
        int wait = isCounted(caller) ? requests.take(whose(caller, request)) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refusals.answer(request, response, Problem.tooMany(wait));
        }
    }

    private static boolean isCounted(Caller caller) {
        return !caller.is(Role.CHANNEL) && !caller.is(Role.MONITOR);
    }

    private static String whose(Caller caller, HttpServletRequest request) {
        return caller.roles().isEmpty() ? "at " + request.getRemoteAddr() : caller.subject();
    }
}
