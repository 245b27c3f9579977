package org.yijianshi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yijianshi.worktime.At.SEVEN_HOURS;
import static org.yijianshi.worktime.At.at;
import static org.yijianshi.worktime.At.minutes;

import org.junit.jupiter.api.Test;
import org.yijianshi.worktime.Spans.Span;

import java.util.List;

class SpansTest {

    @Test
    void overlapping_and_touching_spans_become_one() {
        var union =
                span("09:00", "10:00").union(span("09:30", "10:30")).union(span("10:30", "11:00"));

        assertThat(union).isEqualTo(span("09:00", "11:00"));
    }

    @Test
    void what_is_taken_out_of_the_middle_leaves_both_ends() {
        var rest = span("09:00", "11:00").minus(span("09:30", "10:00"));

        assertThat(rest).isEqualTo(span("09:00", "09:30").union(span("10:00", "11:00")));
        assertThat(rest.workingTime(SEVEN_HOURS)).isEqualTo(minutes(90));
    }

    @Test
    void only_common_instants_are_in_both() {
        assertThat(span("09:00", "10:00").intersect(span("09:30", "11:00")))
                .isEqualTo(span("09:30", "10:00"));
        assertThat(span("09:00", "10:00").intersect(span("10:00", "11:00")).isEmpty()).isTrue();
    }

    @Test
    void a_span_holds_its_beginning_and_not_its_end() {
        var span = span("09:00", "10:00");

        assertThat(span.contains(at("2026-03-10 09:00"))).isTrue();
        assertThat(span.contains(at("2026-03-10 10:00"))).isFalse();
        assertThat(span.until(at("2026-03-10 09:30"))).isEqualTo(span("09:00", "09:30"));
    }

    @Test
    void a_span_that_runs_backwards_is_none() {
        assertThat(span("10:00", "09:00")).isEqualTo(Spans.NONE);
    }

    @Test
    void a_list_out_of_order_is_not_a_set_of_spans() {
        var early = new Span(at("2026-03-10 09:00"), at("2026-03-10 10:00"));
        var late = new Span(at("2026-03-10 10:00"), at("2026-03-10 11:00"));

        assertThatThrownBy(() -> new Spans(List.of(late, early)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spans(List.of(early, late)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Spans span(String from, String to) {
        return Spans.of(at("2026-03-10 " + from), at("2026-03-10 " + to));
    }
}
