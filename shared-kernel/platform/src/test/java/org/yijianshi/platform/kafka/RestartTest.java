package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import org.yijianshi.trial.Said;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class RestartTest {

    @Test
    void what_arrives_while_a_service_is_stopped_is_processed_after_its_start() {
        try (var own = Trial.start("trial-stopped", Map.of())) {
            var topics = own.topics();
            var caseId = Trial.newCase();
            own.hears(caseId, 0, -1, "before");
            Trial.eventually(() -> assertThat(own.heard(caseId)).containsExactly("before"));
            own.stop();
            own.hears(Said.about(caseId, 1, 0, "meanwhile").on(topics.in()));
            own.startAgain();
            Trial.eventually(
                    () -> assertThat(own.heard(caseId)).containsExactly("before", "meanwhile"));
            assertThat(own.stored(caseId)).containsExactly("0", "1");
        }
    }

    @Test
    void a_killed_service_need_not_wait_for_the_time_out_of_its_former_self() throws Exception {
        try (var own = Trial.start("trial-killed", Map.of())) {
            var topics = own.topics();
            var first = Trial.newCase();
            own.hears(first, 0, -1, "before");
            Trial.eventually(() -> assertThat(own.heard(first)).containsExactly("before"));
            var memberId = memberId("trial-killed");
            own.stop();
            try (var formerSelf = formerSelf("trial-killed", memberId)) {
                formerSelf.subscribe(List.of(topics.in(), topics.news()));
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> {
                                    formerSelf.poll(Duration.ofMillis(100));
                                    return !formerSelf.assignment().isEmpty();
                                });
                own.startAgain();
                var caseId = Trial.newCase();
                own.hears(caseId, 0, -1, "a");
                await().atMost(Duration.ofSeconds(15))
                        .untilAsserted(() -> assertThat(own.heard(caseId)).containsExactly("a"));
            }
        }
    }

    private static String memberId(String service) throws Exception {
        try (var admin = TestTopic.admin()) {
            return Objects.requireNonNull(
                            admin.describeConsumerGroups(List.of(service))
                                    .describedGroups()
                                    .get(service))
                    .get()
                    .members()
                    .iterator()
                    .next()
                    .groupInstanceId()
                    .orElse("none");
        }
    }

    /// A member that holds the partitions and neither polls nor leaves, as after `kill -9`.
    private static KafkaConsumer<byte[], byte[]> formerSelf(String service, String memberId) {
        return TestTopic.consumer(
                Map.of(
                        "group.id",
                        service,
                        "group.instance.id",
                        memberId,
                        "enable.auto.commit",
                        false));
    }
}
