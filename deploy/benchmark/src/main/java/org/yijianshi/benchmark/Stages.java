package org.yijianshi.benchmark;

import org.jspecify.annotations.Nullable;
import org.yijianshi.benchmark.load.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Runs a contender's stages one after another and reads the counters between them.
final class Stages {

    private final Consumer<Measured> finished;

    Stages(Consumer<Measured> finished) {
        this.finished = finished;
    }

    List<Measured> run(Contender contender, List<Stage> stages) throws Exception {
        var all = new ArrayList<Measured>();
        @Nullable Costs before = null;
        for (var stage : stages) {
            if (before == null && !isWarmUp(stage)) {
                before = Costs.now(contender);
            }
            var result = contender.run(stage);
            if (before != null) {
                var after = Costs.now(contender);
                var perCase = after.minus(before).times(1.0 / Math.max(1, result.cases()));
                var measured = new Measured(contender.name(), stage, result, perCase);
                finished.accept(measured);
                all.add(measured);
                before = after;
            }
        }
        return all;
    }

    private static boolean isWarmUp(Stage stage) {
        return stage instanceof Stage.Closed closed && closed.warmUp();
    }
}
