package org.yijianshi.portal.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.portal.supervisor.Days.Column;
import org.yijianshi.portal.supervisor.Days.Day;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class DaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final long SEED = 5;

    @Test
    void columns_stand_side_by_side_on_the_ground_and_within_the_chart() {
        var random = new Random(SEED);
        for (var n = 1; n <= 31; n++) {
            var columns = month(n, random).columns();
            assertThat(columns).hasSize(n);
            var free = 0;
            for (var column : columns) {
                assertThat(column.x()).isGreaterThanOrEqualTo(free);
                free = column.x() + column.width();
                assertThat(column.y() + column.height()).isEqualTo(Days.HEIGHT);
                assertThat(column.lateY() + column.lateHeight()).isEqualTo(column.y());
                assertThat(column.lateY()).isNotNegative();
                assertThat(column.height()).isNotNegative();
            }
            assertThat(free).isLessThanOrEqualTo(Days.WIDTH);
        }
    }

    @Test
    void a_single_late_case_of_thousands_is_seen() {
        var column = new Days(List.of(day(0, 5_000, 4_999))).columns().getFirst();
        assertThat(column.lateHeight()).isEqualTo(1);
        assertThat(column.height()).isEqualTo(Days.HEIGHT - 1);
    }

    @Test
    void a_month_in_which_nothing_ended_has_flat_columns() {
        var days = new Days(List.of(day(0, 0, 0), day(1, 0, 0)));
        assertThat(days.isEmpty()).isTrue();
        assertThat(days.columns()).extracting(Column::height).containsOnly(0);
        assertThat(days.worked()).isEmpty();
    }

    private static Days month(int length, Random random) {
        return new Days(
                IntStream.range(0, length)
                        .mapToObj(
                                n -> {
                                    var count = random.nextInt(400);
                                    return day(n, count, count - random.nextInt(count + 1));
                                })
                        .toList());
    }

    private static Day day(int n, long count, long within) {
        return new Day(FIRST.plusDays(n), new Today.Figure(count, within, null, null, null));
    }
}
