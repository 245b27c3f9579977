package org.yijianshi.platform.kafka;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.Failpoint;

import java.time.Duration;

/// How far the relay has come. One replica at a time holds the claim on it; whoever does not renew
/// it for ten seconds loses it to another. It is written behind: what was sent since is sent again
/// after a crash, and every consumer drops it.
final class RelayCursor {

    static final String NAME = "relay";

    private static final int SEGMENT = 0;
    private static final long RENEW_EVERY = Duration.ofSeconds(3).toNanos();
    private static final long WRITE_EVERY = Duration.ofMillis(250).toNanos();

    private final TokenStore tokens;
    private final EventStorageEngine events;
    private final TransactionManager transactions;
    private final Duration idle;
    private boolean claimed;
    private boolean unwritten;
    private long writtenAt;
    private @Nullable TrackingToken position;

    RelayCursor(TokenStore tokens, EventStorageEngine events, TransactionManager transactions) {
        this(tokens, events, transactions, Duration.ofSeconds(1));
    }

    /// @param idle how long the relay may wait when nobody tells it anything
    RelayCursor(
            TokenStore tokens,
            EventStorageEngine events,
            TransactionManager transactions,
            Duration idle) {
        this.tokens = tokens;
        this.events = events;
        this.transactions = transactions;
        this.idle = idle;
    }

    /// Claims the cursor, if that is still to be done, and reads where it stands.
    ///
    /// @throws org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException if another
    ///   replica holds it
    void claim() {
        if (!claimed) {
            transactions.executeInTransaction(
                    () -> {
                        if (tokens.fetchSegments(NAME).length == 0) {
                            tokens.initializeTokenSegments(NAME, 1, events.createTailToken());
                        }
                        Failpoint.hit("token.before-claim");
                        position = tokens.fetchToken(NAME, SEGMENT);
                        Failpoint.hit("token.after-claim");
                    });
            claimed = true;
            unwritten = false;
            writtenAt = System.nanoTime();
        }
    }

    @Nullable TrackingToken position() {
        return position;
    }

    /// Everything up to here is acknowledged.
    void moveTo(TrackingToken reached) {
        position = reached;
        unwritten = true;
    }

    /// Writes the position, or renews the claim, when it is time to.
    void keep() {
        var age = System.nanoTime() - writtenAt;
        if (unwritten && age >= WRITE_EVERY) {
            write();
        } else if (age >= RENEW_EVERY) {
            transactions.executeInTransaction(() -> tokens.extendClaim(NAME, SEGMENT));
            writtenAt = System.nanoTime();
        }
    }

    /// How long the relay may wait for news before the cursor wants to be kept.
    Duration patience() {
        return unwritten ? Duration.ofNanos(WRITE_EVERY) : idle;
    }

    /// Somebody else's, or nobody's: read it again before going on.
    void forget() {
        claimed = false;
    }

    /// Leaves it to another replica at once.
    void release() {
        if (claimed) {
            if (unwritten) {
                write();
            }
            transactions.executeInTransaction(() -> tokens.releaseClaim(NAME, SEGMENT));
            claimed = false;
        }
    }

    private void write() {
        transactions.executeInTransaction(
                () -> {
                    Failpoint.hit("token.before-store");
                    tokens.storeToken(position, NAME, SEGMENT);
                    Failpoint.hit("token.after-store");
                });
        Failpoint.hit("token.after-commit");
        unwritten = false;
        writtenAt = System.nanoTime();
    }
}
