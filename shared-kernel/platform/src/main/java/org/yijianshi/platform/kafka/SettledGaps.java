package org.yijianshi.platform.kafka;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Knows which places of the event store are empty for good. A place that is passed over may still
/// be filled by a transaction that is open; no transaction is open for longer than 30 s, so a place
/// that was empty a minute ago is. Time is counted without any clock that may step, and nothing
/// depends on how many events are stored meanwhile.
final class SettledGaps {

    private static final long SETTLED_AFTER = Duration.ofMinutes(1).toNanos();

    private long seen = -1;
    private long seenAt;

    SettledGaps(long now) {
        seenAt = now;
    }

    /// The same place in the event store, without the gaps that nothing will fill.
    ///
    /// @param now nanoseconds of the machine's counter
    @Nullable TrackingToken dropFrom(@Nullable TrackingToken reached, long now) {
        if (!(reached instanceof GapAwareTrackingToken token) || now - seenAt < SETTLED_AFTER) {
            return reached;
        }
        var settled = seen;
        seen = token.getIndex();
        seenAt = now;
        return token.withGapsTruncatedAt(settled + 1);
    }
}
