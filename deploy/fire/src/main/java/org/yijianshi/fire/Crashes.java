package org.yijianshi.fire;

import static java.util.Objects.requireNonNull;

import org.yijianshi.allinone.StartupProblem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// A crash at each failpoint, several services at once, while the load goes on.
final class Crashes {

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|");
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int STARTING_AT_ONCE = 3;
    private static final int CASES_A_SECOND = 4;

    /// What happens seldom: the first time is taken. Of the rest the first, second or third.
    private static final Pattern SELDOM =
            Pattern.compile("key|token|block|answer|park|behind|alone|dead-letters");

    /// They come back with the next block: nobody was given them.
    private static final String NONE_LEFT = "delete from number_pool where case_id is null";

    private static final String CUT_OFF =
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid()
            """;

    /// A failpoint of a service.
    private record Target(String service, String point) {

        @Override
        public String toString() {
            return point + " of " + service;
        }
    }

    private final Field field;
    private final Poison poison;
    private final Load load;
    private final Random random;
    private final List<String> points;
    private final List<String> reached = new ArrayList<>();
    private final List<Target> missed = new ArrayList<>();

    Crashes(Field field, Poison poison, Load load, Path root, long seed) throws IOException {
        this.field = field;
        this.poison = poison;
        this.load = load;
        this.random = new Random(seed);
        var listed = Files.readString(root.resolve("docs/failpoints.md"));
        points = LISTED.matcher(listed).results().map(found -> found.group(1)).toList();
    }

    List<String> reached() {
        return List.copyOf(reached);
    }

    List<String> missed() {
        return missed.stream().map(Target::toString).toList();
    }

    /// Keys are made with the first case, never again: these two points come first.
    void whileKeysAreMade() throws InterruptedException {
        for (var point : List.of("key-file.before-link", "key-file.after-link")) {
            round(Map.of("casefile", point));
        }
    }

    /// Everywhere it can happen, at most `services` of them for each point.
    void atEachPoint(int services) throws InterruptedException {
        var open = new LinkedHashMap<String, Deque<String>>();
        Services.ALL.forEach(name -> open.put(name, new ArrayDeque<>()));
        for (var point : points) {
            if (point.startsWith("key-file.")) {
                continue;
            }
            var able = new ArrayList<>(able(point));
            Collections.shuffle(able, random);
            able.sort((a, b) -> size(open, a) - size(open, b));
            able.stream()
                    .limit(services)
                    .forEach(
                            name -> open.computeIfAbsent(name, _ -> new ArrayDeque<>()).add(point));
        }
        while (open.values().stream().anyMatch(list -> !list.isEmpty())) {
            var round = new LinkedHashMap<String, String>();
            open.forEach(
                    (name, list) -> {
                        if (!list.isEmpty()) {
                            round.put(name, list.remove());
                        }
                    });
            round(round);
        }
        onceMore();
    }

    /// What a point waits for may not have come by while its turn was.
    private void onceMore() throws InterruptedException {
        var again = List.copyOf(missed);
        missed.clear();
        for (var target : again) {
            round(Map.of(target.service(), target.point()));
        }
    }

    private static int size(Map<String, Deque<String>> open, String name) {
        return open.getOrDefault(name, new ArrayDeque<>()).size();
    }

    private static List<String> able(String point) {
        if (point.startsWith("number.")) {
            return point.endsWith("-block")
                    ? List.of("seal-carving", "social-security")
                    : Services.DEPARTMENTS;
        }
        if (point.startsWith("key.")) {
            return point.endsWith("-keep")
                    ? Services.DEPARTMENTS
                    : List.of("casefile", "social-security", "bank-account");
        }
        if (point.endsWith("park") || point.endsWith("behind")) {
            return List.of("casefile", "supervision"); // departments hear one message of most cases
        }
        if (point.startsWith("answer.")) {
            return List.of("enterprise-registration", "casefile"); // where people POST all the time
        }
        return Services.ALL;
    }

    private void round(Map<String, String> round) throws InterruptedException {
        round.forEach(
                (name, point) -> {
                    delete(name + ".died");
                    var seldom = SELDOM.matcher(point).find();
                    write(name, point + " " + (seldom ? 1 : 1 + random.nextInt(3)));
                });
        // A relay claims its cursor when it starts, and seldom again.
        round.entrySet().stream()
                .filter(e -> e.getValue().contains("-claim") && e.getValue().startsWith("token"))
                .forEach(e -> restartArmed(e.getKey(), e.getValue()));
        awaitDeaths(round);
    }

    private void restartArmed(String name, String point) {
        write(name, point + " 1");
        field.system().service(name).kill();
        try {
            field.system().service(name).start();
        } catch (StartupProblem diedAsArmed) {
            // seen below
        }
    }

    /// Who dies is started again at once, unarmed: the others need what it does to come to their
    /// own points.
    private void awaitDeaths(Map<String, String> round) throws InterruptedException {
        var alive = new LinkedHashMap<>(round);
        var restarts = new ArrayList<Future<?>>();
        var until = System.currentTimeMillis() + PATIENCE_MILLIS;
        try (var threads = Executors.newFixedThreadPool(STARTING_AT_ONCE)) {
            for (int i = 0; System.currentTimeMillis() < until && !alive.isEmpty(); i++) {
                if (i % 10 == 0) {
                    load.allow(CASES_A_SECOND);
                }
                for (var each : alive.entrySet()) {
                    provoke(each.getKey(), each.getValue(), i);
                }
                TimeUnit.MILLISECONDS.sleep(100);
                for (var name : alive.keySet().stream().filter(this::isDead).toList()) {
                    reached.add(new Target(name, requireNonNull(alive.remove(name))).toString());
                    restarts.add(threads.submit(() -> restart(name)));
                }
            }
            alive.forEach((name, point) -> missed.add(new Target(name, point)));
            alive.keySet().forEach(name -> write(name, ""));
            alive.keySet().stream()
                    .filter(this::isDead) // at the last moment
                    .forEach(name -> restarts.add(threads.submit(() -> restart(name))));
        }
        for (var restart : restarts) {
            Threads.finish(restart);
        }
    }

    /// What would hardly happen by itself.
    private void provoke(String name, String point, int round) throws InterruptedException {
        if (point.startsWith("dead-letters.") && round % 10 == 0) {
            poison.give(Services.appliedBy(name).getFirst());
        } else if (point.equals("inbox.before-alone")) {
            field.db(name).execute(CUT_OFF);
        } else if (point.endsWith("-block") && round % 100 == 0) {
            field.db(name).execute(NONE_LEFT);
        }
    }

    private boolean isDead(String name) {
        return Files.exists(field.inside().resolve(name + ".died"));
    }

    private void restart(String name) {
        write(name, "");
        field.system().service(name).kill(); // returns when it is gone
        field.system().service(name).start();
        delete(name + ".died");
    }

    private void write(String file, String text) {
        try {
            Files.writeString(field.inside().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String file) {
        try {
            Files.deleteIfExists(field.inside().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
