package org.yijianshi.platform.kafka;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yijianshi.platform.Passing;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

/// A bell over `NOTIFY`. It is rung outside of the transaction that stored something: inside, all
/// commits of the database that ring would queue for one lock. Many commits within a moment ring
/// once.
final class PostgresBell implements RelayBell {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBell.class);
    private static final String CHANNEL = "relay";
    private static final long MOMENT = Duration.ofMillis(10).toNanos();

    /// How long a connection may be silent before it is asked whether it still lives.
    private static final int SILENCE_MILLIS = 10_000;

    private static final int ANSWER_SECONDS = 2;
    private static final long BEFORE_NEXT_TRY_MILLIS = 1000;

    private final JdbcTemplate jdbc;
    private final DataSource own;
    private final AtomicBoolean ringing = new AtomicBoolean();
    private volatile long rungAt = System.nanoTime() - MOMENT;
    private volatile @Nullable Ear ear;

    /// @param jdbc rings
    /// @param own gives the connection on which it listens: not one of the pool, it is kept for
    ///   long
    PostgresBell(JdbcTemplate jdbc, DataSource own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    @Override
    public void ring() {
        if (ringing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("relay-bell").start(this::ringInAMoment);
        }
    }

    private void ringInAMoment() {
        try {
            TimeUnit.NANOSECONDS.sleep(MOMENT - (System.nanoTime() - rungAt));
            rungAt = System.nanoTime();
            ringing.set(false); // before it rings: what is stored from here on rings again
            jdbc.execute("notify " + CHANNEL);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.info("the relay finds out by itself: {}", Passing.trace(failure));
        }
    }

    @Override
    public void listen(Runnable whenRung) {
        rest();
        var listening = new Ear(whenRung);
        ear = listening;
        Thread.ofVirtual().name("relay-ear").start(listening::listen);
    }

    @Override
    public void rest() {
        var listening = ear;
        ear = null;
        if (listening != null) {
            listening.close();
        }
    }

    /// Listens on a connection of its own, and on another when that is lost, until it is closed.
    private final class Ear {

        private final Runnable whenRung;
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile @Nullable Connection connection;

        private Ear(Runnable whenRung) {
            this.whenRung = whenRung;
        }

        private void listen() {
            try {
                do {
                    listenOnce();
                } while (!closed.await(BEFORE_NEXT_TRY_MILLIS, TimeUnit.MILLISECONDS));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private void listenOnce() {
            try (var opened = own.getConnection();
                    var statement = opened.createStatement()) {
                connection = opened;
                statement.execute("listen " + CHANNEL);
                whenRung.run(); // for what was rung while nobody listened
                var notices = opened.unwrap(PGConnection.class);
                while (closed.getCount() > 0 && opened.isValid(ANSWER_SECONDS)) {
                    hear(notices);
                }
            } catch (SQLException lost) {
                if (closed.getCount() > 0) {
                    LOG.info("the relay listens again soon: SQL state {}", lost.getSQLState());
                }
            }
        }

        /// Until nobody has rung for a while. What came with the sign of life is heard at once.
        private void hear(PGConnection notices) throws SQLException {
            var heard = notices.getNotifications(SILENCE_MILLIS);
            while (closed.getCount() > 0 && heard.length > 0) {
                whenRung.run();
                heard = notices.getNotifications(SILENCE_MILLIS);
            }
        }

        private void close() {
            closed.countDown();
            try {
                var open = connection;
                if (open != null) {
                    open.abort(Runnable::run); // it is waiting for a ring, and would go on
                }
            } catch (SQLException gone) {
                LOG.debug("it was closed already");
            }
        }
    }
}
