package org.yijianshi.benchmark;

import org.yijianshi.benchmark.load.Stage;

import java.util.List;

/// The same small search for everybody: one knob after another, each value tried for a short stage
/// after a short warm-up; what was fastest stays.
final class Sweep {

    /// Starts a contender with a setting, runs the stages, ends it, and says how many cases/s it
    /// made in the last.
    interface Trial {
        double casesPerSecond(Setting setting, List<Stage> stages) throws Exception;
    }

    private static final List<Stage> STAGES =
            List.of(Stage.parse("warm 8 20s"), Stage.parse("closed 8 15s"));

    private final Trial trial;

    Sweep(Trial trial) {
        this.trial = trial;
    }

    Setting best(String name, Setting from, List<Knob> knobs) throws Exception {
        var best = from;
        var most = tried(name, from);
        for (var knob : knobs) {
            var start = best;
            for (var value : knob.values()) {
                var setting = start.with(knob.name(), value);
                var rate = tried(name, setting);
                if (rate > most) {
                    best = setting;
                    most = rate;
                }
            }
        }
        return best;
    }

    private double tried(String name, Setting setting) throws Exception {
        var rate = trial.casesPerSecond(setting, STAGES);
        System.out.printf("sweep  %-15s %-45s %8.1f cases/s%n", name, setting, rate);
        return rate;
    }
}
