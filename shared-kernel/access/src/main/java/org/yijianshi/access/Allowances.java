package org.yijianshi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;

import java.time.Duration;

/// So many a minute for each of many: a bucket for each, forgotten when it is not used.
public final class Allowances {

    private static final int MOST_KNOWN = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MOST_KNOWN)
                    .expireAfterAccess(FORGOTTEN_AFTER)
                    .build();
    private final long perMinute;

    /// @param perMinute 0 for no limit
    public Allowances(long perMinute) {
        this.perMinute = perMinute;
    }

    /// Takes one of whoever's.
    ///
    /// @return after how many seconds there is one again; 0 if there was one
    public int take(String whose) {
        if (perMinute == 0) {
            return 0;
        }
        var probe = bucket(whose).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : seconds(probe.getNanosToWaitForRefill());
    }

    private static int seconds(long nanos) {
        return (int) Duration.ofNanos(nanos).toSeconds() + 1;
    }

    private Bucket bucket(String whose) {
        return buckets.get(
                whose,
                _ ->
                        Bucket.builder()
                                .addLimit(
                                        limit ->
                                                limit.capacity(perMinute)
                                                        .refillGreedy(
                                                                perMinute, Duration.ofMinutes(1)))
                                .build());
    }
}
