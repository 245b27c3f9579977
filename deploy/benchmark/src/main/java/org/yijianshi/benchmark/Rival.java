package org.yijianshi.benchmark;

import java.util.List;

/// Somebody we are compared with, built by a module of its own.
///
/// @param module below `rivals/`
/// @param setting where it starts from
record Rival(
        String name,
        Kind kind,
        String module,
        String mainClass,
        Setting setting,
        List<Knob> knobs) {

    /// How long it takes to say something about it: an engine has to warm up as we have.
    enum Kind {
        ENGINE,
        FLOOR,
        BATCHED_FLOOR
    }

    static final Rival CAMUNDA =
            new Rival(
                    "Camunda 7.24",
                    Kind.ENGINE,
                    "camunda",
                    "org.yijianshi.benchmark.camunda.Camunda",
                    Setting.DEFAULTS.with("threads", "8").with("acquire", "32"),
                    List.of(Knob.of("threads", 4, 16), Knob.of("acquire", 8, 128)));

    static final Rival FLOWABLE =
            new Rival(
                    "Flowable 7.2",
                    Kind.ENGINE,
                    "flowable",
                    "org.yijianshi.benchmark.flowable.Flowable",
                    Setting.DEFAULTS.with("threads", "8").with("acquire", "128").with("wait", "20"),
                    List.of(Knob.of("threads", 4, 16), Knob.of("acquire", 32)));

    static final Rival FLOOR =
            new Rival(
                    "floor",
                    Kind.FLOOR,
                    "floor",
                    "org.yijianshi.benchmark.floor.Floor",
                    Setting.DEFAULTS.with("threads", "48"),
                    List.of(Knob.of("threads", 16)));

    static final Rival BATCHED =
            new Rival(
                    "floor, batched",
                    Kind.BATCHED_FLOOR,
                    "floor",
                    "org.yijianshi.benchmark.floor.Floor",
                    Setting.DEFAULTS.with("batched", "1").with("writers", "2"),
                    List.of());
}
