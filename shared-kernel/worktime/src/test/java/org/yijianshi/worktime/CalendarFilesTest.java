package org.yijianshi.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CalendarFilesTest {

    /// Due instants name the edition that they were computed by: two data sets may not share one.
    @Test
    void data_does_not_change_without_a_new_edition() throws Exception {
        var index = CalendarFiles.lines("calendar.txt");
        var files =
                index.stream().skip(1).flatMap(line -> CalendarFiles.lines(file(line)).stream());
        var data = Stream.concat(index.stream(), files).collect(Collectors.joining("\n"));
        var digest =
                MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));

        assertThat(CalendarFiles.SHIPPED.edition() + " " + HexFormat.of().formatHex(digest))
                .isEqualTo(
                        "cn-2026 6a1bdb36158c672d2da50f2e6660a668a5e6728eac5eac8a5f589191d9647c7d");
    }

    @Test
    void a_calendar_says_its_edition() {
        assertThat(WorkCalendar.forZone("411700").edition()).isEqualTo("cn-2026");
    }

    private static String file(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
