package org.yijianshi.benchmark;

import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.Scratch;
import org.yijianshi.allinone.YijianshiSystem;
import org.yijianshi.benchmark.load.Stage;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// How fast the unified view of `casefile` is written anew from its events, by the operator's own
/// command. The events: some by load, the rest copies of them.
final class Replay {

    private static final Stage LOAD = Stage.parse("warm 8 60s");
    private static final Pattern SAID =
            Pattern.compile("read models rebuilt from (\\d+) events in (\\d+) ms");
    private static final String SERVICE = "casefile";

    private final Path root;
    private final Path data;
    private final long cases;

    Replay(Path root, Path data, long cases) {
        this.root = root;
        this.data = data;
        this.cases = cases;
    }

    void run() throws Exception {
        Options options;
        try (var lab = Lab.open(root, data, Setting.DEFAULTS);
                var ours = lab.ours()) {
            options = lab.options();
            var made = (double) ours.run(LOAD).cases();
            int copies = Growth.copies(made, cases);
            lab.stopServices(); // its relay must not publish what was copied
            CopiedEvents.multiply(lab.database(SERVICE), copies);
        }
        try (var rebuilt = YijianshiSystem.start(alone(options))) {
            print(rebuilt.address(SERVICE));
        }
    }

    /// The one service, told to begin with its read models.
    private static Options alone(Options all) {
        return all.only(SERVICE).onFreePorts().with("yijianshi.rebuild", "true");
    }

    private void print(URI answering) throws Exception {
        var log = data.resolve(Scratch.SYSTEM).resolve("logs/" + SERVICE + ".log");
        boolean found = false;
        for (var line : Files.readAllLines(log)) {
            var said = SAID.matcher(line);
            if (said.find()) {
                found = true;
                var events = Double.parseDouble(said.group(1));
                var seconds = Double.parseDouble(said.group(2)) / 1000;
                System.out.printf(
                        Locale.ROOT,
                        "%s wrote its view anew from %.0f events in %.1f s: %.0f events/s%n",
                        answering,
                        events,
                        seconds,
                        events / seconds);
            }
        }
        if (!found) {
            throw new IllegalStateException("the service did not say that it rebuilt anything");
        }
    }
}
