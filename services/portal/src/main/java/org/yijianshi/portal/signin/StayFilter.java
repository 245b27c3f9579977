package org.yijianshi.portal.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// Ends sessions that nobody uses any more, or that last too long, before anybody is let in by
/// them. What a page asks for by itself is no use of a session.
@Component
@Order(StayFilter.BEFORE_SECURITY)
final class StayFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;

    private static final String SEEN = StayFilter.class.getName();

    private final Duration longest;

    StayFilter(@Value("${yijianshi.portal.signed-in-for}") Duration longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            judge(session, isByItself(request), Instant.now());
        }
        chain.doFilter(request, response);
    }

    private void judge(HttpSession session, boolean byItself, Instant now) {
        var since = Instant.ofEpochMilli(session.getCreationTime());
        var seen = session.getAttribute(SEEN) instanceof Instant last ? last : since;
        var idle = Duration.ofSeconds(session.getMaxInactiveInterval());
        if (new Stay(since, seen).isOver(now, longest, idle)) {
            session.invalidate();
        } else if (!byItself) {
            session.setAttribute(SEEN, now);
        }
    }

    /// The stream of news of a case, and the part of its page that is fetched for them.
    private static boolean isByItself(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null || request.getRequestURI().endsWith("/live");
    }
}
