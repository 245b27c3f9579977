package org.yijianshi.enterpriseregistration.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How trade names sound, without tones. It knows the characters that trade names are usually made
/// of; any other character sounds like nothing but itself, so a rare homophone goes unnoticed.
final class Homophones {

    private static final Map<Integer, String> SYLLABLES = read();

    private Homophones() {}

    static String soundOf(String tradeName) {
        return tradeName
                .codePoints()
                .mapToObj(c -> SYLLABLES.getOrDefault(c, Character.toString(c)))
                .collect(Collectors.joining("-"));
    }

    private static Map<Integer, String> read() {
        var syllables = new HashMap<Integer, String>();
        for (var row : Table.rows("homophones.csv")) {
            row[1].codePoints().forEach(c -> add(syllables, c, row[0]));
        }
        return Map.copyOf(syllables);
    }

    private static void add(Map<Integer, String> syllables, int character, String syllable) {
        var other = syllables.put(character, syllable);
        if (other != null) {
            throw new IllegalStateException(
                    Character.toString(character) + " is both " + other + " and " + syllable);
        }
    }
}
