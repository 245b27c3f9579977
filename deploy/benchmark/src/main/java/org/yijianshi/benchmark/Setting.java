package org.yijianshi.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a contender is tuned, by name and value; what is not named is its default.
record Setting(Map<String, String> values) {

    static final Setting DEFAULTS = new Setting(Map.of());

    Setting {
        values = Map.copyOf(values);
    }

    Setting with(String name, String value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Setting(more);
    }

    /// As on a command line.
    List<String> arguments() {
        return new TreeMap<>(values)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }

    @Override
    public String toString() {
        return values.isEmpty() ? "defaults" : String.join(" ", arguments());
    }
}
