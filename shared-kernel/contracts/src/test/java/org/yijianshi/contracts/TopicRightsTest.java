package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.kernel.Departments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Who may speak and listen where; the operating guide says the same.
class TopicRightsTest {

    private static final Path GUIDE =
            Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."))
                    .resolve("docs/guides/operate.md");

    @Test
    void nobody_but_a_department_writes_its_outcomes_and_nobody_but_it_reads_its_orders() {
        for (var item : Departments.codes()) {
            assertThat(who(TopicRights::writes, Topics.handlingEvents(item))).containsExactly(item);
            assertThat(who(TopicRights::reads, Topics.itemOrders(item))).containsExactly(item);
            assertThat(who(TopicRights::writes, Topics.itemOrders(item)))
                    .containsExactly("casefile");
            assertThat(who(TopicRights::reads, Topics.handlingEvents(item)))
                    .containsExactly("casefile", "supervision");
        }
        assertThat(who(TopicRights::writes, Topics.CASE_EVENTS)).containsExactly("casefile");
        assertThat(who(TopicRights::writes, Topics.CLOCK_EVENTS)).containsExactly("supervision");
    }

    @Test
    void what_is_read_is_written_by_somebody() {
        var written =
                TopicRights.all().stream().flatMap(rights -> rights.writes().stream()).toList();

        assertThat(TopicRights.all())
                .allSatisfy(rights -> assertThat(written).containsAll(rights.reads()));
        assertThat(written).containsAll(Topics.kept());
    }

    @Test
    void the_operating_guide_shows_these_rights() throws IOException {
        var rows =
                TopicRights.all().stream()
                        .map(
                                rights ->
                                        "| `%s` | %s | %s |"
                                                .formatted(
                                                        rights.service(),
                                                        cell(rights.writes()),
                                                        cell(rights.reads())))
                        .toList();

        assertThat(Files.readAllLines(GUIDE)).containsAll(rows);
    }

    private static String cell(List<String> topics) {
        return "`" + String.join("` `", topics) + "`";
    }

    private static List<String> who(Function<TopicRights, List<String>> may, String topic) {
        return TopicRights.all().stream()
                .filter(rights -> may.apply(rights).contains(topic))
                .map(TopicRights::service)
                .toList();
    }
}
