package org.yijianshi.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;

class HallHoursTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "410400, 2026-03-10, 09:00-12:00, 13:00-17:00",
        "410402, 2026-03-10, 09:00-12:00, 13:00-17:00",
        "410482, 2026-07-10, 09:00-12:00, 13:00-17:00",
        "411700, 2026-05-31, 08:30-12:00, 14:30-18:00",
        "411700, 2026-06-01, 08:30-12:00, 15:00-18:30",
        "411721, 2026-09-30, 08:30-12:00, 15:00-18:30",
        "411721, 2026-10-01, 08:30-12:00, 14:30-18:00",
        "420704-gedian, 2026-03-10, 09:00-12:00, 13:00-17:00",
    })
    void a_zone_has_its_own_hours_or_its_citys_or_the_default(
            String zone, LocalDate date, String morning, String afternoon) {
        var hours = CalendarFiles.SHIPPED.hours().on(zone, date);

        assertThat(hours).isEqualTo(OpeningHours.of(morning, afternoon));
    }

    @Test
    void a_part_of_a_region_with_a_line_of_its_own_goes_before_the_region() {
        var hours =
                HallHours.parse(
                        List.of(
                                "default 2020-01-01 09:00-17:00",
                                "420704 2020-01-01 08:00-16:00",
                                "420704-gedian 2020-01-01 10:00-18:00"));

        assertThat(hours.on("420704-gedian", MARCH)).isEqualTo(OpeningHours.of("10:00-18:00"));
        assertThat(hours.on("420704-other", MARCH)).isEqualTo(OpeningHours.of("08:00-16:00"));
        assertThat(hours.on("420700", MARCH)).isEqualTo(OpeningHours.of("09:00-17:00"));
    }

    @Test
    void new_hours_hold_from_their_date_and_bring_their_own_seasons() {
        var hours =
                HallHours.parse(
                        List.of(
                                "default 2020-01-01 09:00-17:00",
                                "default 2020-01-01 11-01..02-15 09:00-16:00",
                                "default 2026-01-10 08:00-16:00"));

        assertThat(hours.on("x", LocalDate.of(2025, 10, 31)))
                .isEqualTo(OpeningHours.of("09:00-17:00"));
        assertThat(hours.on("x", LocalDate.of(2025, 11, 1)))
                .isEqualTo(OpeningHours.of("09:00-16:00"));
        assertThat(hours.on("x", LocalDate.of(2026, 1, 9)))
                .isEqualTo(OpeningHours.of("09:00-16:00"));
        assertThat(hours.on("x", LocalDate.of(2026, 1, 10)))
                .isEqualTo(OpeningHours.of("08:00-16:00"));
    }

    @Test
    void a_date_before_the_first_hours_has_none() {
        var hours = CalendarFiles.SHIPPED.hours();

        assertThatThrownBy(() -> hours.on("410400", LocalDate.of(2019, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "410400 2020-01-01 09:00-17:00",
                "default 2020-01-01 12:00-09:00",
                "default 2020-01-01 09:00-12:00 11:00-17:00",
                "default 2020-01-01 09:00-17:00\ndefault 2020-01-01 08:00-16:00",
                "default 2020-01-01 06-01..09-30 09:00-17:00\n"
                        + "default 2020-01-01 09-30..10-31 08:00-16:00",
                "default 2020-01-01 11-01..02-15 09:00-17:00\n"
                        + "default 2020-01-01 01-01..01-31 08:00-16:00"
            })
    void a_table_that_contradicts_itself_is_not_loaded(String lines) {
        assertThatThrownBy(() -> HallHours.parse(lines.lines().toList()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
