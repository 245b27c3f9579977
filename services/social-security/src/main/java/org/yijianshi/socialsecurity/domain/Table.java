package org.yijianshi.socialsecurity.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The department's own small data files: one row per line, `#` begins a comment.
final class Table {

    private Table() {}

    /// The rows of a file under `/social-security/`, each split at its semicolons.
    static List<String[]> rows(String file) {
        var path = "/social-security/" + file;
        var bytes = Objects.requireNonNull(Table.class.getResourceAsStream(path), path);
        try (var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
