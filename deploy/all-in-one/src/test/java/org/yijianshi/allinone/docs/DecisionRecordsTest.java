package org.yijianshi.allinone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Decisions are numbered in the order in which they were taken, and all are told the same way.
class DecisionRecordsTest {

    private static final int ONE_PAGE = 60;

    @Test
    void their_numbers_are_consecutive() throws IOException {
        var numbers = records().stream().map(r -> r.getFileName().toString().substring(0, 4));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, records().size())
                                .mapToObj("%04d"::formatted)
                                .toList());
    }

    @Test
    void each_says_its_number_and_has_the_five_headings_on_one_page() throws IOException {
        assertThat(records())
                .isNotEmpty()
                .allSatisfy(
                        record -> {
                            var number = record.getFileName().toString().substring(0, 4);
                            assertThat(Pages.matches("^# (\\d+)\\. .+", Pages.read(record)))
                                    .containsExactly(String.valueOf(Integer.parseInt(number)));
                            assertThat(Pages.matches("^## (.+)$", Pages.read(record)))
                                    .containsExactly(
                                            "Status",
                                            "Context",
                                            "Options",
                                            "Decision",
                                            "Consequences");
                            assertThat(Files.readAllLines(record)).hasSizeLessThan(ONE_PAGE);
                        });
    }

    private static List<Path> records() throws IOException {
        try (var files = Files.list(Pages.ROOT.resolve("docs/adr"))) {
            return files.sorted().toList();
        }
    }
}
