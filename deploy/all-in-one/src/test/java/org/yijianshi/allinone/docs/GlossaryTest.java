package org.yijianshi.allinone.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// One word for one thing, in both languages and in the code.
class GlossaryTest {

    private static final List<List<String>> ROWS = Pages.rows("docs/glossary.md");

    @Test
    void every_row_has_both_words_a_meaning_and_a_class_that_exists() {
        assertThat(ROWS).hasSizeGreaterThan(100);
        assertThat(ROWS)
                .allSatisfy(
                        row -> {
                            assertThat(row).hasSize(4).noneMatch(String::isBlank);
                            assertThat(row.get(1)).containsPattern("\\p{IsHan}");
                            assertThatCode(() -> load(name(row))).doesNotThrowAnyException();
                        });
    }

    @Test
    void no_english_word_stands_for_two_things() {
        assertThat(ROWS.stream().map(List::getFirst)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "casefile.domain.CaseFile",
                "casefile.domain.CaseCommand",
                "casefile.domain.CaseEvent",
                "departmentkit.domain.Handling",
                "departmentkit.domain.HandlingCommand",
                "departmentkit.domain.HandlingEvent",
                "supervision.domain.CaseClock",
                "supervision.domain.ClockCommand",
                "supervision.domain.ClockEvent"
            })
    void every_phase_command_and_event_has_a_row(String choice) throws ClassNotFoundException {
        assertThat(ROWS.stream().map(GlossaryTest::name))
                .containsAll(records(load(choice)).map(GlossaryTest::name).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GlossaryTest::records)
                : Stream.of(type);
    }

    private static String name(List<String> row) {
        return row.getLast().replace("`", "");
    }

    private static String name(Class<?> type) {
        return String.valueOf(type.getCanonicalName()).replaceFirst("^org\\.yijianshi\\.", "");
    }

    /// Below the packages, which are written small, every dot is a class inside another.
    private static Class<?> load(String name) throws ClassNotFoundException {
        var binary = "org.yijianshi." + name.replaceAll("(?<=[A-Z]\\w{0,60})\\.", "\\$");
        return Class.forName(binary, false, GlossaryTest.class.getClassLoader());
    }
}
