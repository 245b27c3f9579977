package org.yijianshi.benchmark;

import org.yijianshi.benchmark.load.Stage;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Who is compared, and for how long.
///
/// @param swept whether everybody is tuned first
/// @param open length of the open stage at 70 % of Camunda's best, in seconds; 0 for none
record Plan(boolean swept, List<Rival> rivals, int open, Lengths lengths) {

    private static final String NOBODY = "nobody";

    /// With fewer rivals, or none: `nobody`.
    Plan against(List<String> names) {
        for (var name : names) {
            if (!name.equals(NOBODY)
                    && rivals.stream().noneMatch(rival -> rival.module().equals(name))) {
                throw new IllegalArgumentException("no rival " + name + " here");
            }
        }
        var some = rivals.stream().filter(rival -> names.contains(rival.module())).toList();
        return new Plan(swept, some, open, lengths);
    }

    /// Stages of a contender, by what it is. The compiler settles late, with seven services and a
    /// broker later than with an engine; everybody has the same time for it.
    record Lengths(
            List<String> ours, List<String> engines, List<String> floor, List<String> batched) {}

    /// Arrivals per second of the stage that is called idle. Not one: whatever else looks once a
    /// second would meet all of them, or none.
    static final double IDLE = 1.03;

    /// As on the morning when a campaign begins: batches are as large as they get.
    private static final String CROWD = "closed 512";

    private static final List<String> FEW =
            List.of("warm 8 40s", "closed 8 15s", "closed 32 15s", "open " + IDLE + "/s 20s");

    private static final List<String> ALL =
            List.of(
                    "warm 32 240s",
                    "closed 1 60s",
                    "closed 8 60s",
                    "closed 32 60s",
                    CROWD + " 60s",
                    "open " + IDLE + "/s 100s");

    static final Plan FULL =
            new Plan(
                    true,
                    List.of(Rival.CAMUNDA, Rival.FLOWABLE, Rival.FLOOR, Rival.BATCHED),
                    60,
                    new Lengths(
                            ALL,
                            ALL,
                            List.of(
                                    "warm 8 10s",
                                    "closed 1 20s",
                                    "closed 8 20s",
                                    "closed 32 20s",
                                    CROWD + " 20s",
                                    "open " + IDLE + "/s 20s"),
                            List.of(
                                    "warm 32 8s",
                                    "closed 1 15s",
                                    "closed 8 15s",
                                    "closed 32 15s",
                                    "closed 128 15s")));

    static final Plan SHORT =
            new Plan(
                    false,
                    List.of(Rival.CAMUNDA, Rival.FLOOR, Rival.BATCHED),
                    0,
                    new Lengths(
                            FEW,
                            FEW,
                            List.of("warm 8 6s", "closed 8 8s", "closed 32 8s"),
                            List.of("warm 32 6s", "closed 32 8s")));

    /// Ours alone, in these stages: `warm_32_90s`.
    static Plan ofOurs(List<String> stages) {
        var spelled = stages.stream().map(stage -> stage.replace('_', ' ')).toList();
        return new Plan(false, List.of(), 0, new Lengths(spelled, List.of(), List.of(), List.of()));
    }

    List<Stage> stagesOfOurs() {
        return parsed(lengths.ours());
    }

    List<Stage> stages(Rival rival) {
        return switch (rival.kind()) {
            case ENGINE -> parsed(lengths.engines());
            case FLOOR -> parsed(lengths.floor());
            case BATCHED_FLOOR -> parsed(lengths.batched());
        };
    }

    /// Arrivals at 70 % of each of these rates.
    Stream<Stage> openAt(DoubleStream best) {
        return open == 0
                ? Stream.of()
                : best.filter(rate -> rate > 0)
                        .mapToObj(
                                rate ->
                                        Stage.parse(
                                                String.format(
                                                        Locale.ROOT,
                                                        "open %.1f/s %ds",
                                                        0.7 * rate,
                                                        open)));
    }

    private static List<Stage> parsed(List<String> stages) {
        return stages.stream().map(Stage::parse).toList();
    }
}
