package org.yijianshi.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yijianshi.supervision.domain.ClockEvent;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Events are kept for good under the names of their classes: each sample is what was once stored.
/// A sample is never changed; where an event changes, an upcaster reads the old one.
class StoredEventsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/samples");

    private final Serializer serializer = Supervision.running().part(Serializer.class);
    private final JsonMapper json = new JsonMapper();

    static List<Path> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_stored_once_is_read_and_written_again_the_same(Path sample) throws IOException {
        var stored = Files.readAllBytes(sample);

        ClockEvent event =
                serializer.deserialize(
                        new SimpleSerializedObject<>(stored, byte[].class, typeOf(sample), null));
        var written = serializer.serialize(Objects.requireNonNull(event), byte[].class);

        assertThat(written.getType().getName()).isEqualTo(typeOf(sample));
        assertThat(json.readTree(written.getData())).isEqualTo(json.readTree(stored));
    }

    @Test
    void every_event_has_a_sample() throws IOException {
        assertThat(samples().stream().map(StoredEventsTest::typeOf))
                .containsAll(events(ClockEvent.class).map(Class::getName).toList());
    }

    /// `<class>.json` or `<class>-<what is special about it>.json`.
    private static String typeOf(Path sample) {
        return sample.getFileName().toString().replaceFirst("(-.*)?\\.json$", "");
    }

    private static Stream<Class<?>> events(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StoredEventsTest::events)
                : Stream.of(type);
    }
}
