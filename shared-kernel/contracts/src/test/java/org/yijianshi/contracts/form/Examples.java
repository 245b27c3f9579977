package org.yijianshi.contracts.form;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The schema files and the example forms, as the build has them.
final class Examples {

    static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path SECTIONS = SCHEMAS.resolve("sections");

    static final List<String> SECTION_NAMES =
            files(SECTIONS).map(p -> p.getFileName().toString().replace(".json", "")).toList();

    private Examples() {}

    static Stream<Path> schemas() {
        return Stream.concat(
                files(SECTIONS),
                Stream.of("combined-form.json", "form-values.json").map(SCHEMAS::resolve));
    }

    static Stream<Path> forms() {
        return files(Path.of("../../deploy/all-in-one/examples"));
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(p -> p.toString().endsWith(".json")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
