package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.support.Acknowledgment;
import org.yijianshi.contracts.Headers;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.Said;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.Trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

@ExtendWith(SharedTrial.class)
class InboxHealthTest {

    private static final List<ConsumerRecord<byte[], byte[]>> THREE =
            Collections.nCopies(3, new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[0]));

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Trial trial;
    private final AtomicLong seconds = new AtomicLong();

    InboxHealthTest(Trial trial) {
        this.trial = trial;
    }

    @Test
    void records_that_nobody_acknowledges_turn_it_red_after_half_a_minute() {
        var progress = over(_ -> {});
        var health = new InboxHealth(container(), progress);
        passed(1000);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        progress.onMessage(THREE, ignoring());
        passed(30);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        passed(1);
        progress.onMessage(THREE, ignoring()); // tried again
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails())
                .containsEntry("lag", 3L)
                .containsEntry("stalledSeconds", 31L)
                .containsEntry("listening", true);
    }

    @Test
    void whoever_acknowledges_however_slowly_is_not_stalled() {
        var progress = over(ack -> ack.nack(1, Duration.ZERO));
        var health = new InboxHealth(container(), progress);
        for (int round = 0; round < 3; round++) {
            passed(29);
            progress.onMessage(THREE, ignoring());
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            assertThat(health.health().getDetails()).containsEntry("lag", 2L);
        }
    }

    @Test
    void whoever_is_far_behind_is_red_however_busy() {
        var progress = over(ack -> ack.nack(1, Duration.ZERO));
        var health = new InboxHealth(container(), progress);
        progress.onMessage(writtenAgo(Duration.ofSeconds(50)), ignoring());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        progress.onMessage(writtenAgo(Duration.ofSeconds(70)), ignoring());
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private static List<ConsumerRecord<byte[], byte[]>> writtenAgo(Duration age) {
        var at = NOW.minus(age).toEpochMilli();
        var record =
                new ConsumerRecord<>(
                        "t",
                        0,
                        0,
                        at,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        new byte[0],
                        new byte[0],
                        new RecordHeaders(),
                        Optional.empty());
        return Collections.nCopies(3, record);
    }

    @Test
    void what_is_acknowledged_waits_no_more() {
        var progress = over(Acknowledgment::acknowledge);
        var health = new InboxHealth(container(), progress);
        progress.onMessage(THREE, ignoring());
        passed(1000);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("lag", 0L);
    }

    @Test
    void who_is_tried_again_and_again_without_progress_is_stalled() {
        var progress = over(ack -> ack.nack(0, Duration.ZERO));
        var health = new InboxHealth(container(), progress);
        for (int round = 0; round < 3; round++) {
            progress.onMessage(THREE, ignoring());
            passed(11);
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void a_consumer_that_stands_still_is_red_and_one_that_catches_up_shows_its_lag() {
        var health = trial.bean(InboxHealth.class);
        var caseId = Trial.newCase();
        var goOn = new CountDownLatch(1);
        container().stop();
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.health().getDetails()).containsEntry("listening", false);
            trial.bean(Mischief.class).whenHeard(_ -> uninterruptibly(goOn));
            trial.hears(caseId, 0, -1, "first");
            for (int n = 1; n <= 250; n++) {
                trial.hears(
                        Said.about(caseId, n, n - 1, "more")
                                .with(Headers.TYPE, "case.dreamt-of.v1")
                                .on(trial.topics().in()));
            }
        } finally {
            container().start();
        }
        try {
            Trial.eventually(
                    () -> assertThat(health.health().getDetails()).containsEntry("lag", 251L));
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        } finally {
            goOn.countDown();
        }
        Trial.eventually(() -> assertThat(health.health().getDetails()).containsEntry("lag", 0L));
        trial.bean(Mischief.class).end();
        assertThat(trial.heard(caseId)).containsExactly("first");
    }

    private ConsumerProgress over(Consumer<Acknowledgment> inbox) {
        BatchAcknowledgingMessageListener<byte[], byte[]> listener =
                (_, ack) -> inbox.accept(java.util.Objects.requireNonNull(ack));
        return new ConsumerProgress(
                listener, () -> Duration.ofSeconds(seconds.get()).toNanos(), () -> NOW);
    }

    private void passed(long more) {
        seconds.addAndGet(more);
    }

    private ConcurrentMessageListenerContainer<?, ?> container() {
        return trial.bean(ConcurrentMessageListenerContainer.class);
    }

    private static Acknowledgment ignoring() {
        return new Acknowledgment() {
            @Override
            public void acknowledge() {}

            @Override
            public void nack(int index, Duration sleep) {}
        };
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
