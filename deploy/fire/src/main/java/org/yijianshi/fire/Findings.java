package org.yijianshi.fire;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is not as it must be.
final class Findings {

    enum Kind {
        LOST,
        DOUBLED,
        UNEXPLAINED
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

    private void add(Kind kind, String what) {
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

    String first(Kind kind) {
        return kind + " " + all.getOrDefault(kind, List.of("nothing")).getFirst();
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
