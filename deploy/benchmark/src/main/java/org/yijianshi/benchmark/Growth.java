package org.yijianshi.benchmark;

import org.yijianshi.benchmark.load.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a case costs more when there were many before it: a first few thousand by load, then
/// copies in SQL up to each size, and after each the same stage.
final class Growth {

    private static final Stage FIRST = Stage.parse("warm 8 20s");

    /// As long as in the comparison: the compiler settles late.
    private static final int LONGEST_WARM_UP = 12;

    /// What is measured comes on top.
    private static final double NEARLY = 0.8;

    /// Caches and compiled code of before the copies are not those of after.
    private static final Stage AGAIN_WARM = Stage.parse("warm 8 30s");

    private static final List<Stage> STAGES = List.of(Stage.parse("closed 8 30s"));

    private final Path root;
    private final Path data;
    private final List<Long> sizes;

    Growth(Path root, Path data, List<Long> sizes) {
        this.root = root;
        this.data = data;
        this.sizes = sizes;
    }

    void run() throws Exception {
        try (var lab = Lab.open(root, data, Setting.DEFAULTS)) {
            Report.heading();
            for (var rival : List.of(Rival.CAMUNDA, Rival.FLOOR)) {
                try (var contender = lab.rival(rival, rival.setting())) {
                    grow(contender);
                }
            }
            lab.dropRival();
            try (var contender = lab.ours()) {
                grow(contender);
            }
        }
    }

    private void grow(Contender contender) throws Exception {
        double cases = warmUp(contender);
        var costs = new ArrayList<Double>();
        var reached = new ArrayList<Double>();
        for (int pass = 0; pass < sizes.size(); pass++) {
            int copies = copies(cases, sizes.get(pass));
            for (var database : contender.databases()) {
                History.multiply(database, pass, copies);
            }
            cases *= 1 + copies;
            System.out.printf(Locale.ROOT, "%-15s after %.0f cases%n", contender.name(), cases);
            cases += contender.run(AGAIN_WARM).cases();
            reached.add(cases);
            var measured = new Stages(Report::row).run(contender, STAGES).getFirst();
            cases += measured.result().cases();
            costs.add(measured.perCase().cpuMillis());
        }
        System.out.printf(
                Locale.ROOT,
                "%-15s CPU per case after %.0f cases / after %.0f: %.2f%n",
                contender.name(),
                reached.getLast(),
                reached.getFirst(),
                costs.getLast() / costs.getFirst());
    }

    /// Until the first size is near.
    private double warmUp(Contender contender) throws Exception {
        double cases = 0;
        for (int i = 0; i < LONGEST_WARM_UP && cases < NEARLY * sizes.getFirst(); i++) {
            cases += contender.run(FIRST).cases();
        }
        return cases;
    }

    /// How many copies of all there is bring it nearest to a size.
    static int copies(double cases, long size) {
        return (int) Math.max(0, Math.round(size / cases) - 1);
    }
}
