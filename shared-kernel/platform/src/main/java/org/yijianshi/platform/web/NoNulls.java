package org.yijianshi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses parameters with a character that PostgreSQL has no place for (U+0000). They are not read
/// for that: the firewall would refuse a strange name with an exception.
final class NoNulls implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null && query.contains("%00")) {
            throw Problem.badRequest("invalid-parameter");
        }
        return true;
    }
}
