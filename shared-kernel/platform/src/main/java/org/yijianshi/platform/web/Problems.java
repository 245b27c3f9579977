package org.yijianshi.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.store.CommandRefused;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Every error as one clear `application/problem+json`, in the caller's language. No stack trace
/// and never a personal value.
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        var body = detail(problem.status(), problem.slug());
        if (!problem.violations().isEmpty()) {
            body.setProperty(
                    "errors",
                    problem.violations().stream()
                            .map(violation -> error(problem.texts(), violation))
                            .toList());
        }
        var answer = ResponseEntity.status(problem.status());
        if (problem.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, "" + problem.retryAfterSeconds());
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CommandRefused refused) {
        return answer(detail(409, refused.refusal().slug()));
    }

    /// The server could not decode the address' parameters.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(InvalidParameterException undecodable) {
        return answer(detail(400, "invalid-parameter"));
    }

    /// Anything nobody foresaw. The log gets types and places, not messages: those may quote data.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault, HttpServletRequest request) {
        if (String.valueOf(request.getContentType()).contains("*")) {
            return answer(detail(415, "unsupported-media-type")); // Spring takes it for a fault
        }
        if (Passing.is(fault)) {
            LOG.warn("temporarily unavailable: {}", fault.getClass().getName());
            return ResponseEntity.status(503)
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(detail(503, "temporarily-unavailable"));
        }
        LOG.error("a fault of ours: {}", Passing.trace(fault));
        return answer(detail(500, "internal-error"));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge) {
                return plain(headers, 413, "too-large");
            }
            if (cause instanceof BodyLimit.TooSlow || cause instanceof SocketTimeoutException) {
                return plain(headers, 408, "too-slow");
            }
        }
        return UnknownChoice.in(unreadable)
                .map(choice -> invalid(headers, choice))
                .orElseGet(() -> plain(headers, 400, "malformed-json"));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return plain(headers, 400, "invalid-parameter");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return plain(headers, status.value(), slugOf(status.value()));
    }

    private static String slugOf(int status) {
        return switch (status) {
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "temporarily-unavailable";
            default -> status < 500 ? "invalid-parameter" : "internal-error";
        };
    }

    private ResponseEntity<Object> plain(HttpHeaders headers, int status, String slug) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, slug));
    }

    private ResponseEntity<Object> invalid(HttpHeaders headers, Violation violation) {
        var answer = problem(Problem.invalid(List.of(violation)));
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(answer.getBody());
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body) {
        return ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /// Its instance is the trace, not the address: that may hold what somebody entered.
    private ProblemDetail detail(int status, String slug) {
        var detail = ProblemDetail.forStatus(status);
        detail.setType(URI.create("/problems/" + slug));
        detail.setInstance(URI.create("/traces/" + MDC.get(TraceFilter.TRACE)));
        detail.setTitle(texts.of("problem." + slug + ".title"));
        detail.setDetail(texts.of("problem." + slug + ".detail"));
        return detail;
    }

    private Map<String, String> error(String kind, Violation violation) {
        return Map.of(
                "pointer", violation.pointer(),
                "code", violation.code(),
                "detail", texts.of(kind + "." + violation.code(), violation.arguments()));
    }
}
