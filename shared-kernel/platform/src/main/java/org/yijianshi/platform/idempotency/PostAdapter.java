package org.yijianshi.platform.idempotency;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.yijianshi.platform.Failpoint;
import org.yijianshi.platform.store.CommandRefused;
import org.yijianshi.platform.store.Origin;
import org.yijianshi.platform.web.Problem;

/// Runs every POST, but what [NeedsNoKey], once per `Idempotency-Key`. Here and not in a filter:
/// the handler is known, and the language. What a controller answers or refuses is decided, and
/// kept; what never reached its decision, an unreadable body for example, may be mended under the
/// same key. Nothing is sent before it is committed.
final class PostAdapter extends RequestMappingHandlerAdapter {

    private final ObjectProvider<OncePerKey> once;
    private final ObjectProvider<HandlerExceptionResolver> refusals;
    private final ReachOfRepeats reach;

    /// @param refusals how exceptions become answers
    PostAdapter(
            ObjectProvider<OncePerKey> once,
            ObjectProvider<HandlerExceptionResolver> refusals,
            ReachOfRepeats reach) {
        this.once = once;
        this.refusals = refusals;
        this.reach = reach;
    }

    static boolean needsKey(HandlerMethod handler) {
        return !handler.hasMethodAnnotation(NeedsNoKey.class);
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        if (!HttpMethod.POST.matches(request.getMethod())
                || request.getDispatcherType() != DispatcherType.REQUEST
                || !needsKey(handler)) {
            return super.handleInternal(request, response, handler);
        }
        var key =
                IdempotencyKey.of(
                        Origin.current().actor(), request.getHeader(IdempotencyKey.HEADER));
        var read = new ReadBody(request);
        var work =
                new OncePerKey.Work() {
                    @Override
                    public Reply done() throws Exception {
                        return handled(read, response, handler);
                    }

                    @Override
                    public void givenAgain() {
                        reach.check(request, handler);
                    }
                };
        var reply =
                handler.hasMethodAnnotation(CommitsByItself.class)
                        ? once.getObject().answerOf(key, line(request), read.bytes(), work)
                        : once.getObject().answer(key, line(request), read.bytes(), work);
        Failpoint.hit("answer.before-reply");
        reply.sendTo(response);
        return null;
    }

    private static String line(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
    }

    private Reply handled(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws Exception {
        var written = new ContentCachingResponseWrapper(response);
        try {
            super.handleInternal(request, written, handler);
        } catch (Problem | CommandRefused refusal) {
            refusals.getObject().resolveException(request, written, handler, refusal);
            throw new OncePerKey.Declined(Reply.of(written));
        }
        return Reply.of(written);
    }
}
