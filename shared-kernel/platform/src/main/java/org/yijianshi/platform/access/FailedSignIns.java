package org.yijianshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.yijianshi.access.Allowances;
import org.yijianshi.platform.web.Problem;

/// Whoever sends one bad token after the other is told to wait, and no longer what was wrong. Good
/// tokens of the same address pass: a whole city may sit behind one. To read a bad one costs less
/// than the request that brings it: the issuer is not asked for keys again and again.
final class FailedSignIns implements AuthenticationEntryPoint {

    private final Refusals refusals;
    private final Allowances failures;

    FailedSignIns(Refusals refusals, Allowances failures) {
        this.refusals = refusals;
        this.failures = failures;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        int wait = isBadToken(request, failure) ? failures.take(request.getRemoteAddr()) : 0;
        if (wait == 0) {
            refusals.commence(request, response, failure);
        } else {
            refusals.answer(request, response, Problem.tooMany(wait));
        }
    }

    private static boolean isBadToken(HttpServletRequest request, AuthenticationException failure) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                && !(failure instanceof IssuerAway);
    }
}
