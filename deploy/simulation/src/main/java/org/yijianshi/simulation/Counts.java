package org.yijianshi.simulation;

import java.util.EnumMap;
import java.util.Map;

/// How often each of some named things was seen.
final class Counts<K extends Enum<K>> {

    private final Map<K, Long> counts;

    Counts(Class<K> things) {
        counts = new EnumMap<>(things);
    }

    void add(K thing) {
        add(thing, 1);
    }

    void add(K thing, long times) {
        counts.merge(thing, times, Long::sum);
    }

    long of(K thing) {
        return counts.getOrDefault(thing, 0L);
    }
}
