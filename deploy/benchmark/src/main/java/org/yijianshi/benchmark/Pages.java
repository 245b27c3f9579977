package org.yijianshi.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.Scratch;
import org.yijianshi.allinone.YijianshiSystem;
import org.yijianshi.benchmark.load.Latency;
import org.yijianshi.benchmark.load.Stage;
import org.yijianshi.benchmark.load.StageRunner;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/// How long the portal takes for its main pages when there are many cases: from the request to the
/// whole page, asked one after another over the loopback. All cases are of one applicant and one
/// hall, which is the worst for every list.
final class Pages {

    private static final Stage LOAD = Stage.parse("warm 32 30s");
    private static final int LONGEST_LOAD = 60;
    private static final int WAITING = 200;
    private static final int WARM_UP = 30;
    private static final int TIMES = 200;
    private static final double BAR = 200;

    private static final String APPLICANT = "li.xiaoyu";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path root;
    private final Path data;
    private final long cases;
    private final List<String> over = new ArrayList<>();

    Pages(Path root, Path data, long cases) {
        this.root = root;
        this.data = data;
        this.cases = cases;
    }

    void run() throws Exception {
        Scratch.begin(data, () -> {});
        var options = Options.in(data.resolve(Scratch.SYSTEM)).onFreePorts();
        try (var system =
                YijianshiSystem.start(options.with("yijianshi.access.requests-per-minute", "0"))) {
            System.out.printf(Locale.ROOT, "%d cases%n", load(system));
            System.out.printf("%-38s %8s %8s %8s %8s%n", "", "p50 ms", "p95", "max", "KB");
            var draft = "/apply/" + draft(system);
            try (var applicant = visitor(system, options, APPLICANT)) {
                ask(applicant, "/", "/guide", "/apply", "/cases", "/cases/…", "/cases/…/receipt");
                ask(applicant, draft, draft + "/pages/name", draft + "/check");
            }
            try (var clerk = visitor(system, options, "zhang.wei")) {
                ask(clerk, "/window/cases", "/window/cases?q=%E5%B9%B3%E9%A1%B6");
                ask(clerk, "/window/cases/…", "/window/pick-up");
            }
            try (var officer = visitor(system, options, "wang.li")) {
                ask(officer, "/tasks", "/tasks?light=RUNNING", "/tasks/…");
            }
            try (var supervisor = visitor(system, options, "zhou.min")) {
                ask(supervisor, "/supervision/today", "/supervision/cases");
                ask(supervisor, "/supervision/cases/…");
            }
            try (var operator = visitor(system, options, "he.gang")) {
                ask(operator, "/operations");
            }
            System.out.printf(Locale.ROOT, "over %.0f ms at p95: %s%n", BAR, over);
        }
    }

    /// Closed ones, and some that wait for an officer: their name is taken.
    private long load(YijianshiSystem system) throws Exception {
        long made = 0;
        try (var peer =
                new OurPeer(
                        system.address("casefile"),
                        system.tokens(),
                        new Forms(root),
                        new Completions(system.bootstrapServers()))) {
            var runner = new StageRunner(peer, 0);
            for (int n = 0; n < LONGEST_LOAD && made < cases; n++) {
                made += runner.run(LOAD).cases();
            }
            for (int n = 0; n < WAITING; n++) {
                var _ = peer.start(n); // how it ends is not waited for
            }
        }
        return made + WAITING;
    }

    /// A form that is filled in and not brought in yet.
    private String draft(YijianshiSystem system) throws IOException, InterruptedException {
        var form = new String(new Forms(root).of(cases * 2), UTF_8);
        var request =
                HttpRequest.newBuilder(system.address("casefile").resolve("/api/drafts"))
                        .header("Authorization", "Bearer " + system.tokens().of(APPLICANT))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"theme\":\"enterprise-opening\",\"form\":"
                                                + form
                                                + "}"));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString()).body();
            var id = ID.matcher(answer);
            if (!id.find()) {
                throw new IllegalStateException("no draft: " + answer);
            }
            return id.group();
        }
    }

    private static Visitor visitor(YijianshiSystem system, Options options, String account)
            throws IOException, InterruptedException {
        var passwords = options.dataDirectory().resolve("passwords");
        return Visitor.signedIn(system.address("portal"), account, passwords);
    }

    private void ask(Visitor visitor, String... paths) throws IOException, InterruptedException {
        for (var path : paths) {
            print(ID.matcher(path).replaceAll("…"), visitor, address(path, visitor));
        }
    }

    /// For the dots, a case that stands on the list.
    private static String address(String path, Visitor visitor)
            throws IOException, InterruptedException {
        if (!path.contains("…")) {
            return path;
        }
        var list = path.substring(0, path.indexOf("/…"));
        var link = Pattern.compile(Pattern.quote(list) + "/(" + ID + ")");
        var first = link.matcher(visitor.page(list));
        if (!first.find()) {
            throw new IllegalStateException("nothing on " + list);
        }
        return path.replace("…", first.group(1));
    }

    private void print(String name, Visitor visitor, String address)
            throws IOException, InterruptedException {
        for (int n = 0; n < WARM_UP; n++) {
            visitor.page(address);
        }
        var times = new double[TIMES];
        int size = 0;
        for (int n = 0; n < TIMES; n++) {
            var before = System.nanoTime();
            size = visitor.page(address).length();
            times[n] = (System.nanoTime() - before) / 1e6;
        }
        var all = Latency.of(DoubleStream.of(times));
        System.out.printf(
                Locale.ROOT,
                "%-38s %8.1f %8.1f %8.1f %8.1f%n",
                name,
                all.p50(),
                all.p95(),
                all.max(),
                size / 1000.0);
        if (all.p95() > BAR) {
            over.add(name);
        }
    }
}
