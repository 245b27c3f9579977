package org.yijianshi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Passing;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

@ExtendWith(SharedTrial.class)
class EventStoreTest {

    private static final String STORE_LIKE =
            """
            insert into domainevententry (aggregateidentifier, sequencenumber, type,
              eventidentifier, metadata, payload, payloadtype, timestamp)
            select ?, ?, type, ?, metadata, payload, payloadtype, timestamp
            from domainevententry where aggregateidentifier = ? and sequencenumber = 0
            """;

    /// More than a statement takes parameters.
    private static final String MANY_PLACES_LATER =
            """
            select setval(pg_get_serial_sequence('domainevententry', 'globalindex'),
                          nextval(pg_get_serial_sequence('domainevententry', 'globalindex')) + 70000)
            """;

    private final Clock clock = GenericEventMessage.clock;
    private final Trial trial;

    EventStoreTest(Trial trial) {
        this.trial = trial;
    }

    @AfterEach
    void restore() {
        GenericEventMessage.clock = clock;
        trial.bean(Mischief.class).end();
    }

    @Test
    void what_was_answered_is_stored_and_in_the_read_model() {
        var caseId = Trial.newCase();
        trial.write(caseId, "a+b");
        assertThat(trial.stored(caseId)).containsExactly("0", "1");
        assertThat(trial.notes(caseId)).containsExactly("a", "b");
    }

    @Test
    void a_command_that_fails_after_apply_leaves_nothing() {
        var caseId = Trial.newCase();
        trial.bean(Mischief.class)
                .afterApply(
                        _ -> {
                            throw new IllegalArgumentException("planted");
                        });
        assertThatThrownBy(() -> trial.write(caseId, "a")).hasMessage("planted");
        assertThat(trial.stored(caseId)).isEmpty();
        assertThat(trial.notes(caseId)).isEmpty();
    }

    @Test
    void a_command_whose_projection_fails_leaves_nothing() {
        var caseId = Trial.newCase();
        assertThatThrownBy(() -> trial.write(caseId, "a+poison+b"));
        assertThat(trial.stored(caseId)).isEmpty();
        assertThat(trial.notes(caseId)).isEmpty();
        trial.write(caseId, "a+b");
        assertThat(trial.stored(caseId)).containsExactly("0", "1");
    }

    @Test
    void a_failing_command_takes_everything_in_its_unit_of_work_with_it() {
        var first = Trial.newCase();
        var second = Trial.newCase();
        assertThatThrownBy(
                () ->
                        trial.bean(UnitsOfWork.class)
                                .run(
                                        () -> {
                                            trial.write(first, "a");
                                            trial.write(second, "poison");
                                        }));
        assertThat(trial.stored(first)).isEmpty();
        assertThat(trial.notes(first)).isEmpty();
    }

    @Test
    void an_error_ends_its_unit_of_work_like_any_failure() {
        var caseId = Trial.newCase();
        assertThatThrownBy(
                        () ->
                                trial.bean(UnitsOfWork.class)
                                        .run(
                                                () -> {
                                                    trial.write(caseId, "a");
                                                    throw new AssertionError("planted");
                                                }))
                .hasMessage("planted");
        trial.write(caseId, "b");
        assertThat(trial.notes(caseId)).containsExactly("b");
        assertThat(trial.stored(caseId)).containsExactly("0");
    }

    /// Axon would leave the transaction open, and on the thread.
    @Test
    void an_error_while_a_unit_of_work_commits_leaves_nothing_behind() throws Exception {
        var caseId = Trial.newCase();
        var units = trial.bean(UnitsOfWork.class);
        Runnable commits =
                () ->
                        units.run(
                                () -> {
                                    trial.write(caseId, "a");
                                    CurrentUnitOfWork.get()
                                            .root()
                                            .onPrepareCommit(
                                                    _ -> {
                                                        throw new StackOverflowError("planted");
                                                    });
                                });
        assertThatThrownBy(commits::run).isInstanceOf(StackOverflowError.class);
        trial.write(caseId, "b");
        // asked on another connection: it is committed
        var stored =
                CompletableFuture.supplyAsync(() -> List.copyOf(trial.notes(caseId)))
                        .get(10, TimeUnit.SECONDS);
        assertThat(stored).containsExactly("b");
    }

    @Test
    void a_refused_command_between_others_does_not_disturb_them() {
        var caseId = Trial.newCase();
        trial.bean(UnitsOfWork.class)
                .run(
                        () -> {
                            trial.write(caseId, "a");
                            assertThatThrownBy(() -> trial.write(caseId, "c after b"))
                                    .isInstanceOf(CommandRefused.class);
                            trial.write(caseId, "b");
                        });
        assertThat(trial.notes(caseId)).containsExactly("a", "b");
        assertThat(trial.stored(caseId)).containsExactly("0", "1");
    }

    @Test
    void nothing_new_at_first_contact_is_no_failure_and_no_event() {
        var caseId = Trial.newCase();
        assertThatCode(() -> trial.write(caseId, "nothing new")).doesNotThrowAnyException();
        assertThat(trial.stored(caseId)).isEmpty();
        trial.write(caseId, "a");
        assertThat(trial.stored(caseId)).containsExactly("0");
    }

    @Test
    void of_two_writers_one_wins_and_the_other_may_try_again() {
        var caseId = Trial.newCase();
        trial.write(caseId, "a");
        assertThatThrownBy(
                        () ->
                                trial.bean(UnitsOfWork.class)
                                        .run(
                                                () -> {
                                                    trial.write(caseId, "b");
                                                    anotherProcessStores(caseId, 1, caseId);
                                                }))
                .isInstanceOf(ConcurrencyException.class)
                .satisfies(lost -> assertThat(Passing.is(lost)).isTrue());
        assertThat(trial.notes(caseId)).containsExactly("a");
        trial.write(caseId, "b");
        assertThat(trial.stored(caseId)).containsExactly("0", "1", "2");
    }

    @Test
    void a_stream_read_ahead_is_not_read_again_and_who_came_between_is_met_at_the_end() {
        var caseId = Trial.newCase();
        var other = Trial.newCase();
        trial.write(caseId, "a");
        trial.write(other, "a");
        assertThatThrownBy(
                        () ->
                                trial.bean(UnitsOfWork.class)
                                        .run(
                                                () -> {
                                                    trial.bean(ReadAhead.class)
                                                            .read(List.of(caseId, other));
                                                    anotherProcessStores(caseId, 1, caseId);
                                                    trial.write(caseId, "b");
                                                    trial.write(other, "b");
                                                }))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(trial.stored(caseId)).containsExactly("0", "1");
        assertThat(trial.stored(other)).containsExactly("0");
    }

    @Test
    void reading_ahead_brings_what_another_process_stored_before() {
        var caseId = Trial.newCase();
        var other = Trial.newCase();
        trial.write(caseId, "a");
        anotherProcessStores(caseId, 1, caseId);
        trial.bean(UnitsOfWork.class)
                .run(
                        () -> {
                            trial.bean(ReadAhead.class).read(List.of(caseId, other));
                            trial.write(caseId, "b");
                            trial.write(other, "a");
                        });
        assertThat(trial.stored(caseId)).containsExactly("0", "1", "2");
        assertThat(trial.stored(other)).containsExactly("0");
    }

    @Test
    void of_two_who_begin_a_stream_one_wins_and_the_other_may_try_again() {
        var caseId = Trial.newCase();
        var template = Trial.newCase();
        trial.write(template, "a");
        assertThatThrownBy(
                        () ->
                                trial.bean(UnitsOfWork.class)
                                        .run(
                                                () -> {
                                                    trial.write(caseId, "b");
                                                    anotherProcessStores(caseId, 0, template);
                                                }))
                .satisfies(lost -> assertThat(Passing.is(lost)).isTrue());
        assertThat(trial.stored(caseId)).containsExactly("0");
        assertThat(trial.notes(caseId)).isEmpty();
    }

    @Test
    void a_transaction_that_commits_late_is_read_whatever_the_clock_did() throws Exception {
        var late = Trial.newCase();
        var template = Trial.newCase();
        trial.write(template, "a");
        var engine = trial.bean(EventStorageEngine.class);
        var before = last(engine, null);
        try (var slow = trial.bean(DataSource.class).getConnection()) {
            slow.setAutoCommit(false);
            store(slow, late, 0, template);
            var quick = Trial.newCase();
            trial.write(quick, "b");
            GenericEventMessage.clock = Clock.offset(clock, Duration.ofHours(23));
            var passed = last(engine, before.trackingToken());
            assertThat(passed.getPayload().toString()).contains(quick.toString());
            slow.commit();
            assertThat(read(engine, passed.trackingToken()))
                    .as("the event of the slow transaction")
                    .hasSize(1);
        }
    }

    @Test
    void a_transaction_that_commits_late_is_read_however_much_was_stored_meanwhile()
            throws Exception {
        try (var own = Trial.start("trial-gaps", Map.of())) {
            var template = Trial.newCase();
            own.write(template, "a");
            Trial.eventually(() -> assertThat(said(own, template)).isEqualTo(1));
            try (var slow = own.bean(DataSource.class).getConnection()) {
                slow.setAutoCommit(false);
                store(slow, Trial.newCase(), 0, template); // it says the same once more
                own.db().sql(MANY_PLACES_LATER).query(Long.class).single();
                var quick = Trial.newCase();
                own.write(quick, "b");
                Trial.eventually(() -> assertThat(said(own, quick)).isEqualTo(1));
                slow.commit();
            }
            own.write(Trial.newCase(), "c");
            Trial.eventually(() -> assertThat(said(own, template)).isEqualTo(2));
        }
    }

    private static int said(Trial own, CaseId caseId) {
        return TestTopic.about(caseId, own.topics().said()).size();
    }

    @Test
    void no_transaction_may_stay_open_longer_than_a_gap_is_remembered() {
        var timeout = trial.db().sql("show transaction_timeout").query(String.class).single();
        assertThat(timeout).isEqualTo("30s");
    }

    private static TrackedEventMessage<?> last(
            EventStorageEngine engine, @Nullable TrackingToken after) {
        return read(engine, after).getLast();
    }

    private static List<? extends TrackedEventMessage<?>> read(
            EventStorageEngine engine, @Nullable TrackingToken after) {
        try (var events = engine.readEvents(after, false)) {
            return events.toList();
        }
    }

    private void anotherProcessStores(CaseId caseId, long number, CaseId template) {
        try (var connection = trial.bean(DataSource.class).getConnection()) {
            store(connection, caseId, number, template);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void store(Connection connection, CaseId caseId, long number, CaseId template)
            throws SQLException {
        try (var insert = connection.prepareStatement(STORE_LIKE)) {
            insert.setString(1, caseId.toString());
            insert.setLong(2, number);
            insert.setString(3, "planted-" + caseId + "-" + number);
            insert.setString(4, template.toString());
            insert.executeUpdate();
        }
    }
}
