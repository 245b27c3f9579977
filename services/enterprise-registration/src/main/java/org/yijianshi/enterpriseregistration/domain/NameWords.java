package org.yijianshi.enterpriseregistration.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that a name may not contain, may contain only with leave, or that are places and therefore
/// no trade names.
final class NameWords {

    private static final Set<String> PLACES = read("place-names.csv");
    private static final List<String[]> WORDS = Table.rows("name-words.csv");

    private NameWords() {}

    /// Whether the text is a place, or begins with one: `北京鹰翔` passes for a branch of Beijing.
    static boolean beginsWithPlace(String tradeName) {
        return PLACES.stream().anyMatch(tradeName::startsWith);
    }

    static boolean isBanned(String part) {
        return contains("BANNED", part);
    }

    static boolean isLimited(String part) {
        return contains("LIMITED", part);
    }

    private static boolean contains(String kind, String part) {
        return WORDS.stream().filter(row -> row[0].equals(kind)).anyMatch(row -> found(row, part));
    }

    private static boolean found(String[] row, String part) {
        return row[1].equals("START") ? part.startsWith(row[2]) : part.contains(row[2]);
    }

    private static Set<String> read(String file) {
        return Table.rows(file).stream()
                .flatMap(row -> Arrays.stream(row[1].split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
