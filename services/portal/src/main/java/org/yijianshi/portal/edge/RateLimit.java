package org.yijianshi.portal.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yijianshi.access.Allowances;
import org.yijianshi.portal.signin.SignedIn;

import java.io.IOException;

/// How many pages one person, or one address where nobody has signed in, may open. Signing in has a
/// limit of its own for each address, a tenth of that: each try begins a session and asks the
/// issuer. What pages are made of, and whether the portal is well, is not counted.
public final class RateLimit extends OncePerRequestFilter {

    private static final int PAGES_FOR_EACH_SIGN_IN = 10;

    private final Allowances pages;
    private final Allowances signIns;

    /// @param perMinute 0 for no limit
    public RateLimit(long perMinute) {
        this.pages = new Allowances(perMinute);
        this.signIns = new Allowances(Math.ceilDiv(perMinute, PAGES_FOR_EACH_SIGN_IN));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/")
                || path.startsWith("/webjars/")
                || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int wait = pages.take(whose(request));
        if (wait == 0 && isSignIn(request)) {
            wait = signIns.take(request.getRemoteAddr());
        }
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, "" + wait);
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }

    /// Both ends of it: leaving for the issuer, and coming back.
    private static boolean isSignIn(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/sign-in/at/") || path.equals("/signed-in");
    }

    private static String whose(HttpServletRequest request) {
        var who = SignedIn.now();
        return who == null ? "at " + request.getRemoteAddr() : who.account();
    }
}
