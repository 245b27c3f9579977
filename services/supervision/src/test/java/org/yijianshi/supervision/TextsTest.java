package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.testkit.ModuleTexts;

import java.nio.file.Path;

class TextsTest {

    @Test
    void every_problem_has_its_texts_and_every_text_its_problem() {
        var keys = ModuleTexts.problemKeys(Path.of("src/main/java"));

        assertThat(keys).contains("problem.clock-fact-contradicted.title");
        assertThat(ModuleTexts.of("supervision").faults(keys)).isEmpty();
    }
}
