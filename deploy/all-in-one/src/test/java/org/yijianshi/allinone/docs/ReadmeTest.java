package org.yijianshi.allinone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// The first page anybody reads, in both languages.
class ReadmeTest {

    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void it_is_short_enough_to_be_read(String page) {
        assertThat(Pages.read(page).lines()).hasSizeLessThanOrEqualTo(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void every_service_is_named_with_its_port(String page) {
        assertThat(ServicesStarted.all())
                .allSatisfy(
                        service ->
                                assertThat(Pages.read(page).lines())
                                        .anyMatch(
                                                line ->
                                                        line.contains("`" + service.name() + "`")
                                                                && line.contains(
                                                                        "| "
                                                                                + service.port()
                                                                                + " |")));
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void the_files_its_commands_name_exist(String page) {
        var commands = String.join("\n", Pages.fenced(page));
        assertThat(
                        Pages.matches(
                                "(?:@|\\s)((?:deploy|services|docs|shared-kernel)/\\S+)", commands))
                .contains("deploy/all-in-one/examples/natural-person-llc.json")
                .allSatisfy(file -> assertThat(Pages.ROOT.resolve(file)).exists());
        assertThat(commands).contains("mvn spring-boot:run\n").contains("mvn verify\n");
    }

    /// Pictures are translated; commands and answers are not.
    @Test
    void both_languages_show_the_same_commands_and_answers() {
        assertThat(commands(CHINESE)).isNotEmpty().isEqualTo(commands(ENGLISH));
    }

    private static List<String> commands(String page) {
        return Pages.fenced(page).stream().filter(block -> !block.contains("-->")).toList();
    }
}
