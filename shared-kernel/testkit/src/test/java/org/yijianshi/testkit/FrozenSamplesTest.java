package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FrozenSamplesTest {

    private sealed interface Happened {}

    private record Opened(int by) implements Happened {}

    private record Closed(int by) implements Happened {}

    private static final List<Happened> EVENTS = List.of(new Opened(1), new Closed(2));

    @TempDir private Path folder;

    /// Whoever writes the samples of other modules writes none here.
    @BeforeAll
    static void writeNothing() {
        System.clearProperty("samples.write");
    }

    @Test
    void events_that_are_as_their_files_differ_in_nothing() throws IOException {
        freeze(Opened.class, "by", 1);
        freeze(Closed.class, "by", 2);

        assertThat(samples().differences(Happened.class, EVENTS)).isEmpty();
    }

    @Test
    void an_event_without_sample_or_file_is_named() throws IOException {
        freeze(Opened.class, "by", 1);

        assertThat(samples().differences(Happened.class, List.of(new Opened(1))))
                .containsExactly("Closed has no sample");
        assertThat(samples().differences(Happened.class, EVENTS))
                .singleElement()
                .asString()
                .startsWith("Closed has no file");
    }

    @Test
    void another_type_another_field_or_another_value_is_named() throws IOException {
        freeze(Opened.class, "who", 1);
        freeze(Closed.class, "by", 3);

        assertThat(samples().differences(Happened.class, EVENTS))
                .anyMatch(difference -> difference.startsWith("Opened is now written as"))
                .anyMatch(difference -> difference.startsWith("Opened is now read as"))
                .anyMatch(difference -> difference.startsWith("Closed is now read as"));

        freeze(Opened.class, "by", 1);
        Files.writeString(
                folder.resolve("Closed.json"), "{\"type\":\"Former\",\"payload\":{\"by\":2}}");
        assertThat(samples().differences(Happened.class, EVENTS)).hasSize(2);
    }

    private void freeze(Class<?> type, String field, int value) throws IOException {
        Files.writeString(
                folder.resolve(type.getSimpleName() + ".json"),
                "{\"type\":\"%s\",\"payload\":{\"%s\":%d}}"
                        .formatted(type.getName(), field, value));
    }

    private FrozenSamples samples() {
        return new FrozenSamples(folder, FrozenSamplesTest::write, FrozenSamplesTest::read);
    }

    private static String write(Object event) {
        return switch ((Happened) event) {
            case Opened e -> "{\"by\":" + e.by() + "}";
            case Closed e -> "{\"by\":" + e.by() + "}";
        };
    }

    private static Object read(String type, String json) {
        var by = json.contains("\"by\"") ? Integer.parseInt(json.replaceAll("\\D", "")) : 0;
        return type.equals(Opened.class.getName())
                ? new Opened(by)
                : type.equals(Closed.class.getName()) ? new Closed(by) : "unknown";
    }
}
