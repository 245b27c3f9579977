package org.yijianshi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

import java.util.Arrays;

/// Refuses parameters with a character that PostgreSQL has no place for (U+0000).
final class NoNulls implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        var found =
                request.getParameterMap().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(value -> value.indexOf('\0') >= 0);
        if (found) {
            throw Problem.badRequest("invalid-parameter");
        }
        return true;
    }
}
