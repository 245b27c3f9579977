package org.yijianshi.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.yijianshi.portal.call.ProblemDetails;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.signin.SignedOut;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody sees when a page cannot be shown: what is wrong, and what to do.
@ControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final int CAUSES = 5;
    private static final int FRAMES = 12;

    private final EveryPage pages;

    Problems(EveryPage pages) {
        this.pages = pages;
    }

    /// A fault as a page shows it.
    ///
    /// @param kind which text of the page's own; the service's words come with it where it has any
    /// @param errors what is wrong with what was sent, each in the service's words
    record Fault(Kind kind, String title, String detail, List<String> errors, String service) {

        static Fault of(Kind kind) {
            return new Fault(kind, "", "", List.of(), "");
        }
    }

    /// What kind of fault it is for whoever looks.
    enum Kind {
        REQUEST,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        TOO_MANY,
        SILENT,
        FAULT;

        /// As the keys of texts name it.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @ExceptionHandler
    String signedOut(SignedOut signedOut, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "redirect:/sign-in";
    }

    /// Whoever followed a case has closed the page: nobody is there to be told.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone, HttpServletResponse response) {
        LOG.debug("a browser is gone");
    }

    @ExceptionHandler
    String refused(
            Refused refused,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        response.setStatus(refused.status());
        var problem = refused.problem();
        return page(
                model,
                request,
                locale,
                new Fault(
                        kind(refused.status()),
                        text(problem.title()),
                        text(problem.detail()),
                        errors(problem),
                        text(refused.service())));
    }

    @ExceptionHandler
    String fault(
            Exception fault,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var status =
                fault instanceof ErrorResponse answer
                        ? answer.getStatusCode().value()
                        : HttpStatus.INTERNAL_SERVER_ERROR.value();
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            LOG.error("a page was not shown: {}", where(fault));
        }
        response.setStatus(status);
        return page(model, request, locale, Fault.of(kind(status)));
    }

    /// Without any message: messages may quote what somebody typed.
    private static String where(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES)
                .map(
                        one ->
                                one.getClass().getName()
                                        + Stream.of(one.getStackTrace())
                                                .limit(FRAMES)
                                                .map(frame -> "\n\tat " + frame)
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
    }

    /// A fault that no page caused: a refused request, an address without a page.
    String page(int status, Model model, HttpServletRequest request, Locale locale) {
        return page(model, request, locale, Fault.of(kind(status)));
    }

    private String page(Model model, HttpServletRequest request, Locale locale, Fault fault) {
        model.addAttribute("frame", pages.frame(request, locale));
        model.addAttribute("fault", fault);
        return "problem";
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 400, 405, 413, 414, 415, 422 -> Kind.REQUEST;
            case 403 -> Kind.FORBIDDEN;
            case 404 -> Kind.NOT_FOUND;
            case 409, 412 -> Kind.CONFLICT;
            case 429 -> Kind.TOO_MANY;
            case 503 -> Kind.SILENT;
            default -> Kind.FAULT;
        };
    }

    private static List<String> errors(ProblemDetails problem) {
        return problem.errors().stream()
                .map(error -> text(error.detail()))
                .filter(error -> !error.isEmpty())
                .distinct()
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
