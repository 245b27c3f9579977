package org.yijianshi.benchmark;

import java.util.List;

/// What the sweep turns: a setting, and the values that are tried besides its default.
record Knob(String name, List<String> values) {

    static Knob of(String name, int... values) {
        return new Knob(name, java.util.Arrays.stream(values).mapToObj(Integer::toString).toList());
    }
}
