package org.yijianshi.benchmark;

import org.yijianshi.benchmark.load.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/// Everybody on the same machine in the same run, one after another. Camunda is first, because its
/// best says at which rate the others get their open stage.
final class Comparison {

    /// What of ours can be turned from outside.
    private static final List<Knob> OUR_KNOBS =
            List.of(
                    Knob.of("spring.datasource.hikari.maximum-pool-size", 12, 48),
                    Knob.of("server.tomcat.threads.max", 32));

    private final Plan plan;
    private final Path root;
    private final Path data;
    private final List<Measured> all = new ArrayList<>();
    private final Stages stages = new Stages(Report::row);

    Comparison(Plan plan, Path root, Path data) {
        this.plan = plan;
        this.root = root;
        this.data = data;
    }

    List<Measured> run() throws Exception {
        var ours = plan.swept() ? sweepOurs() : Setting.DEFAULTS;
        try (var lab = Lab.open(root, data, ours)) {
            Report.machine(lab.settings());
            Report.heading();
            for (var rival : plan.rivals()) {
                var setting = plan.swept() ? sweep(lab, rival) : rival.setting();
                Report.setting(rival.name(), setting);
                try (var contender = lab.rival(rival, setting)) {
                    measure(contender, plan.stages(rival));
                }
            }
        }
        try (var lab = Lab.open(root, data, ours);
                var contender = lab.ours()) {
            Report.setting(Ours.NAME, ours);
            measure(contender, plan.stagesOfOurs());
        }
        measureFloorAgain();
        return List.copyOf(all);
    }

    private void measure(Contender contender, List<Stage> planned) throws Exception {
        all.addAll(stages.run(contender, planned));
        var camundas = Report.best(all, Rival.CAMUNDA.name());
        var own = Report.best(all, contender.name());
        all.addAll(
                stages.run(
                        contender,
                        plan.openAt(DoubleStream.of(camundas, own).distinct()).toList()));
    }

    /// A machine that has become slower or faster meanwhile says nothing about who is.
    private void measureFloorAgain() throws Exception {
        if (plan.rivals().contains(Rival.FLOOR)) {
            var before = Report.best(all, Rival.FLOOR.name());
            var again = new ArrayList<Measured>();
            try (var lab = Lab.open(root, data, Setting.DEFAULTS);
                    var floor = lab.rival(Rival.FLOOR, Rival.FLOOR.setting())) {
                again.addAll(stages.run(floor, plan.stages(Rival.FLOOR)));
            }
            Report.drift(before, Report.best(again, Rival.FLOOR.name()));
        }
    }

    private static Setting sweep(Lab lab, Rival rival) throws Exception {
        return new Sweep(
                        (setting, trial) -> {
                            try (var contender = lab.rival(rival, setting)) {
                                return last(contender, trial);
                            }
                        })
                .best(rival.name(), rival.setting(), rival.knobs());
    }

    private Setting sweepOurs() throws Exception {
        return new Sweep(
                        (setting, trial) -> {
                            try (var lab = Lab.open(root, data, setting);
                                    var contender = lab.ours()) {
                                return last(contender, trial);
                            }
                        })
                .best(Ours.NAME, Setting.DEFAULTS, OUR_KNOBS);
    }

    private static double last(Contender contender, List<Stage> trial) throws Exception {
        double rate = 0;
        for (var stage : trial) {
            rate = contender.run(stage).casesPerSecond();
        }
        return rate;
    }
}
