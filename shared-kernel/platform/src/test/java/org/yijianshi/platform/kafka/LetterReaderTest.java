package org.yijianshi.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.HandlingMessage.HandlingOpened;
import org.yijianshi.contracts.Headers;

import java.util.Map;

class LetterReaderTest {

    private static final String CASE = "00000000-0000-4000-8000-000000000001";
    private static final String CLOSED =
            "{\"caseId\":\"%s\",\"ending\":\"COMPLETED\",\"at\":\"2026-03-10T01:00:00Z\"}"
                    .formatted(CASE);

    @Test
    void another_version_of_what_concerns_the_reader_is_not_passed_over() {
        assertThatThrownBy(
                        () ->
                                LetterReader.read(
                                        said("handling.supplement-requested.v9"),
                                        LetterReaderTest::isPause))
                .isInstanceOf(LetterReader.Unreadable.class);
    }

    @Test
    void of_what_does_not_concern_the_reader_nothing_is_read_whatever_its_version() {
        for (var type : new String[] {"handling.approved.v1", "handling.approved.v9"}) {
            var letter = LetterReader.read(said(type), LetterReaderTest::isPause);
            assertThat(letter.message()).as(type).isNull();
            assertThat(letter.seq()).isEqualTo(4);
        }
    }

    @Test
    void a_department_speaks_of_its_own_item_alone() {
        var seals = "handling-events.seal-carving";
        var message = LetterReader.read(opened(seals, "seal-carving")).message();

        assertThat(message).isInstanceOf(HandlingOpened.class);
        assertThatThrownBy(() -> LetterReader.read(opened(seals, "tax-ukey")))
                .isInstanceOf(LetterReader.Unreadable.class);
        assertThatThrownBy(() -> LetterReader.read(said(seals, "case.closed.v1", CLOSED)))
                .isInstanceOf(LetterReader.Unreadable.class);
    }

    private static ConsumerRecord<byte[], byte[]> opened(String topic, String item) {
        return said(
                topic,
                "handling.opened.v1",
                "{\"caseId\":\"%s\",\"item\":\"%s\",\"at\":\"2026-03-10T01:00:00Z\"}"
                        .formatted(CASE, item));
    }

    private static boolean isPause(String type, @Nullable String item) {
        return type.equals("handling.supplement-requested");
    }

    /// With a body that nobody could read.
    private static ConsumerRecord<byte[], byte[]> said(String type) {
        return said("handling-events.seal-carving", type, "{");
    }

    private static ConsumerRecord<byte[], byte[]> said(String topic, String type, String body) {
        var record = new ConsumerRecord<>(topic, 0, 0, CASE.getBytes(UTF_8), body.getBytes(UTF_8));
        var headers =
                Map.of(
                        Headers.TYPE, type,
                        Headers.SOURCE, "neighbour",
                        Headers.ID, "n-4",
                        Headers.SEQ, "4",
                        Headers.PREV_SEQ, "3");
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
