package org.yijianshi.kernel;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/// The dated list of divisions. A new year is a new file, so that a change of names is seen as
/// such.
final class Regions {

    private static final String EDITION = "regions-2026.properties";

    static final Map<String, String> NAMES = read();

    private Regions() {}

    private static Map<String, String> read() {
        var names = new Properties();
        try (var file = Objects.requireNonNull(Regions.class.getResourceAsStream(EDITION));
                var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            names.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(code -> code, names::getProperty));
    }
}
