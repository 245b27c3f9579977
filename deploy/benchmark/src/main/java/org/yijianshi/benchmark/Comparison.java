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
    private final List<String> unfinished = new ArrayList<>();
    private final double loadBefore = Report.load();
    private Setting floors = Rival.FLOOR.setting();

    Comparison(Plan plan, Path root, Path data) {
        this.plan = plan;
        this.root = root;
        this.data = data;
    }

    /// Also when it broke off.
    List<Measured> measured() {
        return List.copyOf(all);
    }

    void run() throws Exception {
        var ours = plan.swept() ? sweepOurs() : Setting.DEFAULTS;
        try (var lab = Lab.open(root, data, ours)) {
            Report.machine(loadBefore, lab.settings());
            Report.heading();
            for (var rival : plan.rivals()) {
                attempt(rival.name(), () -> measure(lab, rival));
            }
        }
        attempt(Ours.NAME, () -> measureOurs(ours));
        measureFloorAgain();
        if (!unfinished.isEmpty()) {
            throw new IllegalStateException("did not finish: " + unfinished);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    /// One who fails must not cost the others an hour.
    private void attempt(String name, Work work) throws InterruptedException {
        try {
            work.run();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception failed) {
            unfinished.add(name);
            System.out.printf("%-15s did not finish: %s%n", name, failed);
        }
    }

    private void measure(Lab lab, Rival rival) throws Exception {
        var setting = plan.swept() ? sweep(lab, rival) : rival.setting();
        Report.setting(rival.name(), setting);
        floors = rival.equals(Rival.FLOOR) ? setting : floors;
        try (var contender = lab.rival(rival, setting)) {
            measure(contender, plan.stages(rival));
        }
    }

    private void measureOurs(Setting setting) throws Exception {
        try (var lab = Lab.open(root, data, setting);
                var contender = lab.ours()) {
            Report.setting(Ours.NAME, setting);
            measure(contender, plan.stagesOfOurs());
        }
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
                    var floor = lab.rival(Rival.FLOOR, floors)) {
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
