package org.yijianshi.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The items (事项) that departments decide, by code: part of the language, since each has topics of
/// its own. What they need and see is in the catalogue of the case file, which has no others.
public final class Items {

    private static final List<String> CODES = read();

    private Items() {}

    public static List<String> codes() {
        return CODES;
    }

    private static List<String> read() {
        try (var file = Items.class.getResourceAsStream("/items.txt")) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
