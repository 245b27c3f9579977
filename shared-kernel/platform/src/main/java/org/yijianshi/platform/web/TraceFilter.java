package org.yijianshi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yijianshi.platform.store.Origin;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Gives each request its trace (W3C Trace Context): the caller's where it sends one, a new one
/// otherwise. Every event and message that follows carries it on.
final class TraceFilter extends OncePerRequestFilter {

    /// Under which name the trace's id stands in every log line.
    static final String TRACE = "trace";

    private static final Pattern TRACE_PARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var trace = traceOf(request.getHeader(Origin.TRACE_PARENT));
        MDC.put(TRACE, trace.substring(3, 35));
        response.setHeader(Origin.TRACE_PARENT, trace);
        try {
            WithOrigin.pass(new Origin("web", trace), request, response, chain);
        } finally {
            MDC.remove(TRACE);
        }
    }

    private static String traceOf(@Nullable String given) {
        if (given != null && TRACE_PARENT.matcher(given).matches()) {
            return given;
        }
        var ids = new byte[24];
        RANDOM.nextBytes(ids);
        var hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
