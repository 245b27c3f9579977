package org.yijianshi.departmentkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.testkit.ModuleTexts;
import org.yijianshi.testkit.SpokenCodes;

import java.nio.file.Path;
import java.util.stream.Stream;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void every_code_has_its_texts_and_every_text_its_code() {
        var problems = ModuleTexts.problemKeys(SOURCES);
        var concerns = SpokenCodes.concerns(SOURCES).stream().map("concern."::concat).toList();
        var keys = Stream.concat(problems.stream(), concerns.stream()).toList();

        assertThat(SpokenCodes.problems(SOURCES)).hasSizeGreaterThan(12);
        assertThat(concerns).isNotEmpty();
        assertThat(ModuleTexts.of("department").faults(keys)).isEmpty();
    }
}
