package org.yijianshi.platform.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.ReconciliationMessage.StatementIssued;
import org.yijianshi.contracts.StatedLine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;

/// When a statement is due, how it is cut, and when it may be opened.
class StatementsTest {

    private static final Schedule SCHEDULE =
            new Schedule(Duration.ofMinutes(5), Duration.ofMinutes(2), Duration.ofSeconds(30));

    @Test
    void what_was_marked_is_stated_when_it_had_time_to_be_applied() {
        assertThat(position(10, 20, 1).isDue(SCHEDULE)).isFalse();
        assertThat(position(10, 20, 2).isDue(SCHEDULE)).isTrue();
    }

    @Test
    void nothing_new_is_no_statement() {
        assertThat(position(20, 20, 60).isDue(SCHEDULE)).isFalse();
    }

    @Test
    void a_new_mark_is_set_in_its_time_and_only_when_the_last_one_is_stated() {
        assertThat(position(20, 20, 4).wantsMark(SCHEDULE)).isFalse();
        assertThat(position(20, 20, 5).wantsMark(SCHEDULE)).isTrue();
        assertThat(position(10, 20, 5).wantsMark(SCHEDULE)).isFalse();
    }

    @Test
    void a_page_ends_at_the_mark_or_when_it_is_full() {
        assertThat(position(10, 20, 2).pageEnd()).isEqualTo(20);
        assertThat(position(10, 1_000_000, 2).pageEnd()).isEqualTo(10 + Position.PAGE);
    }

    @Test
    void a_record_is_about_one_topic_and_holds_a_thousand_lines_at_most() {
        var lines = LongStream.range(0, 2001).mapToObj(StatementsTest::line).toList();
        var records = Statements.records(Map.of("some", lines, "other", List.of(line(1))));
        assertThat(
                        records.stream()
                                .filter(r -> r.topic().equals("some"))
                                .map(r -> r.lines().size()))
                .containsExactly(1000, 1000, 1);
        assertThat(records).contains(new StatementIssued("other", List.of(line(1))));
    }

    @Test
    void an_inbox_has_read_past_an_instant_when_it_stands_at_the_first_record_since_then() {
        assertThat(InboxProgress.hasReadPast(new OffsetAndMetadata(6), 0, 7, 9)).isFalse();
        assertThat(InboxProgress.hasReadPast(new OffsetAndMetadata(7), 0, 7, 9)).isTrue();
    }

    @Test
    void without_a_record_since_then_it_must_stand_at_the_end() {
        assertThat(InboxProgress.hasReadPast(new OffsetAndMetadata(8), 0, -1, 9)).isFalse();
        assertThat(InboxProgress.hasReadPast(new OffsetAndMetadata(9), 0, -1, 9)).isTrue();
        assertThat(InboxProgress.hasReadPast(null, 0, -1, 0)).isTrue();
    }

    @Test
    void it_need_not_read_what_is_gone() {
        assertThat(InboxProgress.hasReadPast(new OffsetAndMetadata(6), 9, -1, 9)).isTrue();
        assertThat(InboxProgress.hasReadPast(null, 9, -1, 9)).isTrue();
    }

    private static Position position(long stated, long mark, long minutes) {
        return new Position(stated, mark, Duration.ofMinutes(minutes));
    }

    private static StatedLine line(long number) {
        return new StatedLine(new UUID(0, number), number, 1);
    }
}
