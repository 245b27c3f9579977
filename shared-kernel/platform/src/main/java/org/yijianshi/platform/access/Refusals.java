package org.yijianshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.yijianshi.platform.web.Problem;

/// Whatever is refused before a controller sees it becomes a problem like any other. It says the
/// same to everybody: not what was wrong with a token, and not whether something exists.
final class Refusals
        implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final HandlerExceptionResolver answers;
    private final LocaleResolver languages;

    Refusals(HandlerExceptionResolver answers, LocaleResolver languages) {
        this.answers = answers;
        this.languages = languages;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure) {
        if (failure instanceof IssuerAway) {
            answer(request, response, Problem.issuerAway());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(request, response, Problem.unauthenticated());
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException denied) {
        answer(request, response, Problem.forbidden());
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected) {
        answer(request, response, Problem.notFound());
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            answers.resolveException(request, response, null, problem);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
