package org.yijianshi.platform.kafka;

/// How far a service is behind, both ways: an operator sees it before people feel it.
///
/// @param listening whether anybody takes messages in
/// @param messages that have come and were not taken in
/// @param inboxSeconds how long ago the oldest of the last ones was written; 0 if nothing waits
/// @param relaySeconds for how long an event has been stored and not published
public record Lag(boolean listening, long messages, long inboxSeconds, long relaySeconds) {

    /// Measures it now.
    @FunctionalInterface
    public interface Meter {
        Lag measure();
    }
}
