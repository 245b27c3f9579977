package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ModuleTextsTest {

    @TempDir private Path folder;

    @BeforeEach
    void sound() throws IOException {
        texts("zh", "a=请重新填写。\nb=请稍候；{0} 分钟后再来。");
        texts("en", "a=Fill it in again.\nb=Wait {0} minutes.");
    }

    @Test
    void sound_texts_have_no_fault() {
        assertThat(faults("a", "b")).isEmpty();
    }

    @Test
    void a_code_that_has_no_text_is_named_and_so_is_one_that_stands_there_twice() {
        assertThat(faults("a", "b", "c")).containsExactly("zh missing: c", "en missing: c");
        assertThat(faults("a", "b", "a")).containsExactly("twice: a");
    }

    @Test
    void a_text_that_nobody_says_is_named() {
        assertThat(faults("b")).containsExactly("zh unused: a", "en unused: a");
    }

    @Test
    void languages_are_looked_at_one_by_one() throws IOException {
        texts("en", "a=Fill it in again.\nd=Done.");

        assertThat(faults("a", "b")).containsExactly("en missing: b", "en unused: d");
    }

    @Test
    void an_empty_text_is_none() throws IOException {
        texts("en", "a= \nb=Wait.");
        texts("zh", "a=请重新填写。\nb=");

        assertThat(faults("a", "b")).containsExactly("en a is empty", "zh b is empty");
    }

    @Test
    void chinese_is_short_and_plain_and_chinese() throws IOException {
        texts("zh", "a=%s。%s。\nb=无效；Again。".formatted("好".repeat(40), "长".repeat(41)));

        assertThat(faults("a", "b"))
                .containsExactly(
                        "zh a is too long: " + "长".repeat(41),
                        "zh b is not Chinese: Again",
                        "zh b scolds: 无效");
    }

    @Test
    void the_platform_says_its_own_problems_and_a_module_the_others() throws IOException {
        Files.writeString(
                folder.resolve("Some.java"),
                """
                Problem.conflict("cannot-be-approved");
                new Problem(404, "not-found");
                """);

        assertThat(ModuleTexts.problemKeys(folder))
                .containsExactly(
                        "problem.cannot-be-approved.title", "problem.cannot-be-approved.detail");
    }

    private List<String> faults(String... keys) {
        return new ModuleTexts(folder, "some").faults(List.of(keys));
    }

    private void texts(String language, String texts) throws IOException {
        Files.writeString(folder.resolve("some-texts_" + language + ".properties"), texts);
    }
}
