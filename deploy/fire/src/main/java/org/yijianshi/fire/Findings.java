package org.yijianshi.fire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What is not as it must be.
final class Findings {

    enum Kind {
        LOST,
        DOUBLED,
        UNEXPLAINED,
        LEAKED
    }

    private static final int SHOWN = 12;

    private final Map<Kind, List<String>> all = new EnumMap<>(Kind.class);

    void lost(String what) {
        add(Kind.LOST, what);
    }

    void doubled(String what) {
        add(Kind.DOUBLED, what);
    }

    void unexplained(String what) {
        add(Kind.UNEXPLAINED, what);
    }

    void leaked(String what) {
        add(Kind.LEAKED, what);
    }

    void add(Kind kind, String what) {
        all.computeIfAbsent(kind, _ -> new ArrayList<>()).add(what);
    }

    int number(Kind kind) {
        return all.getOrDefault(kind, List.of()).size();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String first() {
        return all.entrySet().stream()
                .findFirst()
                .map(e -> e.getKey() + " " + e.getValue().getFirst())
                .orElse("nothing");
    }

    /// The first of a kind that begins like this.
    Optional<String> find(Kind kind, String beginning) {
        return all.getOrDefault(kind, List.of()).stream()
                .filter(what -> what.startsWith(beginning))
                .findFirst();
    }

    /// Whether the same is found, in whatever order.
    boolean areLike(Findings others) {
        return Stream.of(Kind.values()).allMatch(kind -> setOf(kind).equals(others.setOf(kind)));
    }

    private Set<String> setOf(Kind kind) {
        return new HashSet<>(all.getOrDefault(kind, List.of()));
    }

    String text() {
        var text = new StringBuilder();
        all.forEach(
                (kind, list) ->
                        list.stream()
                                .limit(SHOWN)
                                .forEach(what -> text.append("%n  %s %s".formatted(kind, what))));
        return text.toString();
    }
}
