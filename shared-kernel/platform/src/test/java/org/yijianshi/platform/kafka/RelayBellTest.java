package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.kafka.core.KafkaTemplate;
import org.yijianshi.platform.Pace;
import org.yijianshi.platform.store.EventLog;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Two workers on one database. The one that relays looks by itself once a minute only: what it
/// relays within seconds, it was told of.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayBellTest {

    private static final Duration BY_ITSELF = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private Trial trial;

    @BeforeAll
    void start() {
        trial = Trial.start("trial-bell", Map.of());
        trial.bean(RelayWorker.class).stop();
    }

    @AfterAll
    void stop() {
        trial.close();
    }

    @Test
    void what_another_replica_commits_is_relayed_at_once() {
        var holder = worker("holder", elsewhere(), bell());
        holder.start();
        await().untilAsserted(() -> assertThat(owner()).isEqualTo("holder"));
        var other = worker("other", trial.bean(EventStore.class), bell());
        other.start();
        try {
            await().untilAsserted(() -> assertThat(listening()).hasSize(1));
            assertRelayedAtOnce();
            assertRelayedAtOnce();
            var lost = listening().getFirst();
            trial.db().sql("select pg_terminate_backend(?, 5000)").param(lost).query().singleRow();
            await().untilAsserted(() -> assertThat(listening()).hasSize(1).doesNotContain(lost));
            assertRelayedAtOnce();
        } finally {
            other.stop();
            holder.stop();
        }
        await().untilAsserted(() -> assertThat(listening()).isEmpty());
    }

    @Test
    void a_claim_that_nobody_lives_up_to_is_seen_by_whoever_waits_for_it() {
        var last = worker("last", trial.bean(EventStore.class), bell());
        last.start();
        assertRelayedAtOnce();
        last.stop();
        claimForEver("ghost");
        var waiting = worker("waiting", trial.bean(EventStore.class), bell());
        waiting.start();
        try {
            await().during(Duration.ofSeconds(3)).until(() -> waiting.behind().toSeconds() < 2);
            trial.write(Trial.newCase(), "a");
            await().until(() -> waiting.behind().toSeconds() >= 3);
        } finally {
            waiting.stop();
            trial.db().sql("update tokenentry set owner = null").update();
        }
    }

    /// As one does whose clock was far ahead.
    private void claimForEver(String owner) {
        trial.db()
                .sql("update tokenentry set owner = ?, timestamp = '2999-01-01T00:00:00Z'")
                .param(owner)
                .update();
    }

    @Test
    void whoever_relays_rings_nobody() {
        var rung = new AtomicInteger();
        var listens = new AtomicBoolean();
        var bell = new Counting(rung, listens);
        var alone = worker("alone", trial.bean(EventStore.class), bell);
        alone.start();
        try {
            await().untilTrue(listens);
            assertRelayedAtOnce();
            assertThat(rung).hasValue(0);
        } finally {
            alone.stop();
        }
    }

    @Test
    void many_rings_in_a_moment_are_one() {
        var heard = new AtomicInteger();
        var bell = bell();
        bell.listen(heard::incrementAndGet);
        try {
            await().untilAsserted(() -> assertThat(heard).hasValue(1)); // it listens
            var begun = System.nanoTime();
            for (var i = 0; i < 2000; i++) {
                bell.ring();
            }
            await().untilAsserted(() -> assertThat(heard).hasValueGreaterThan(1));
            var moments = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 10;
            assertThat((long) heard.get()).isLessThanOrEqualTo(moments + 3);
        } finally {
            bell.rest();
        }
    }

    private void assertRelayedAtOnce() {
        var caseId = Trial.newCase();
        trial.write(caseId, "a");
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(TestTopic.about(caseId, trial.topics().said()))
                                        .hasSize(1));
        await().untilAsserted(() -> assertThat(position()).isEqualTo(lastEvent()));
    }

    private RelayWorker worker(String name, EventStore store, RelayBell bell) {
        var transactions = trial.bean(TransactionManager.class);
        var events = trial.bean(EventStorageEngine.class);
        return new RelayWorker(
                relay(),
                new RelayCursor(tokens(name), events, transactions, BY_ITSELF),
                store,
                trial.bean(EventLog.class),
                trial.bean(UnitsOfWork.class),
                bell,
                new Pace(1000, 1),
                trial.bean(RelayPosition.class));
    }

    @SuppressWarnings("unchecked")
    private Relay<?> relay() {
        return new Relay<>(
                "trial-bell", trial.bean(Speaker.class), trial.bean(KafkaTemplate.class));
    }

    private TokenStore tokens(String owner) {
        return JdbcTokenStore.builder()
                .connectionProvider(trial.bean(ConnectionProvider.class))
                .serializer(trial.bean(Serializer.class))
                .nodeId(owner)
                .build();
    }

    /// The event store of a process in which nobody commits.
    private EventStore elsewhere() {
        return EmbeddedEventStore.builder()
                .storageEngine(trial.bean(EventStorageEngine.class))
                .build();
    }

    private RelayBell bell() {
        var own = new org.postgresql.ds.PGSimpleDataSource();
        own.setUrl(trial.property("spring.datasource.url"));
        own.setUser(trial.property("spring.datasource.username"));
        own.setPassword(trial.property("spring.datasource.password"));
        own.setApplicationName("relay-ear");
        return new PostgresBell(trial.bean(org.springframework.jdbc.core.JdbcTemplate.class), own);
    }

    private String owner() {
        return trial.db()
                .sql("select coalesce(owner, '') from tokenentry where processorname = 'relay'")
                .query(String.class)
                .single();
    }

    private long position() {
        return trial.db()
                .sql(
                        """
                        select (convert_from(token, 'UTF8')::jsonb ->> 'index')::bigint
                        from tokenentry where processorname = 'relay'
                        """)
                .query(Long.class)
                .single();
    }

    private long lastEvent() {
        return trial.db()
                .sql("select max(globalindex) from domainevententry")
                .query(Long.class)
                .single();
    }

    private List<Integer> listening() {
        return trial.db()
                .sql(
                        "select pid from pg_stat_activity where datname = current_database()"
                                + " and application_name = 'relay-ear'")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private record Counting(AtomicInteger rung, AtomicBoolean listens) implements RelayBell {
        @Override
        public void ring() {
            rung.incrementAndGet();
        }

        @Override
        public void listen(Runnable whenRung) {
            listens.set(true);
        }

        @Override
        public void rest() {}
    }
}
