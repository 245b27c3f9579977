package org.yijianshi.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.yijianshi.access.Role;
import org.yijianshi.platform.web.Problem;

import java.io.IOException;
import java.time.Duration;

/// How much one person, or one address that has not signed in, may ask. A channel of the region and
/// whoever reads metrics speak for many and are not counted.
final class RateLimit extends OncePerRequestFilter {

    private static final int MOST_KNOWN = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KNOWN)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .build();
    private final Refusals refusals;
    private final long perMinute;

    /// @param perMinute requests; 0 for no limit
    RateLimit(Refusals refusals, long perMinute) {
        this.refusals = refusals;
        this.perMinute = perMinute;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = Callers.current();
        if (perMinute == 0 || caller.is(Role.CHANNEL) || caller.is(Role.MONITOR)) {
            chain.doFilter(request, response);
            return;
        }
        var probe = bucketOf(caller, request).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            refusals.answer(request, response, Problem.tooMany((int) wait));
        }
    }

    private Bucket bucketOf(Caller caller, HttpServletRequest request) {
        var key = caller.roles().isEmpty() ? "at " + request.getRemoteAddr() : caller.subject();
        return buckets.get(key, _ -> bucket());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(perMinute)
                                        .refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
