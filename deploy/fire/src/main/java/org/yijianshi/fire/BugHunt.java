package org.yijianshi.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The test of the test: one bug at a time, on one service, under a small load; the checker must
/// find each, and nothing where there is none.
final class BugHunt {

    private static final int CASES = 40;
    private static final int POISON = 40;
    private static final Duration SUBMITTED_WITHIN = Duration.ofMinutes(1);

    /// With a bug as without: what is only slow has this long to come.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// A finding that stands this long, while nothing else changes either, is taken for good.
    private static final Duration STANDS = Duration.ofSeconds(45);

    /// Every POST is sent again, and many cases need an officer: there are few of them.
    private static final int SENT_AGAIN_ONE_IN = 1;

    private static final int FOR_OFFICER_ONE_IN = 4;

    /// A submission is decided, and seen only a while later: what was stored after it comes first.
    private static final String SLOW_COMMITS =
            """
            create or replace function slow_commit() returns trigger language plpgsql as
            $$ begin perform pg_sleep(2 * random()); return null; end $$;
            create constraint trigger slow_commits after insert on domainevententry
              deferrable initially deferred for each row
              when (new.payloadtype like '%CaseSubmitted') execute function slow_commit();
            """;

    private static final String QUICK_COMMITS = "drop trigger slow_commits on domainevententry";

    private final Plan plan;
    private final Field field;
    private final Forms forms;
    private final Set<String> notJudged = new HashSet<>();
    private int round;

    BugHunt(Plan plan, Field field) {
        this.plan = plan;
        this.field = field;
        this.forms = new Forms(plan.root());
    }

    boolean run() throws Exception {
        var wanted = wanted();
        boolean quiet = true;
        for (var control : PlantedBugs.CONTROLS) {
            var findings = look(control);
            quiet &= findings.isEmpty();
            System.out.printf("no bug, %s: %s%n", control.name(), findings.first());
        }
        int caught = 0;
        for (var bug : wanted) {
            plant(bug);
            var findings = look(bug);
            heal(bug);
            caught += bug.isFoundBy(findings) ? 1 : 0;
            System.out.printf(
                    "%-8s %-28s %s%n",
                    bug.isFoundBy(findings) ? "caught" : "MISSED",
                    bug.name(),
                    findings.find(bug.kind(), bug.says())
                            .map(what -> bug.kind() + " " + what)
                            .orElseGet(findings::first));
        }
        System.out.printf("seeded bugs caught: %d/%d%n", caught, wanted.size());
        return quiet && caught == wanted.size();
    }

    /// @throws IllegalArgumentException if one of them is not there: it would count as caught
    private List<Planted> wanted() {
        if (plan.bugs().equals("true")) {
            return PlantedBugs.BUGS;
        }
        return Stream.of(plan.bugs().split(",", -1)).map(PlantedBugs::named).toList();
    }

    private void plant(Planted bug) {
        write(bug.service() + ".bug", bug.name());
        if (!bug.sql().isEmpty()) {
            field.db(bug.service()).execute(bug.sql());
        }
        restart(bug.service());
    }

    private void heal(Planted bug) {
        write(bug.service() + ".bug", "");
        if (!bug.undo().isEmpty()) {
            field.db(bug.service()).execute(bug.undo());
        }
        restart(bug.service());
        for (var service : Services.ALL) {
            notJudged.addAll(
                    field.db(service)
                            .list(
                                    "select distinct aggregateidentifier from domainevententry",
                                    row -> row.getString(1)));
        }
    }

    private void restart(String service) {
        field.system().service(service).kill();
        field.system().service(service).start();
    }

    private Findings look(Planted bug) throws IOException, InterruptedException {
        var seed = plan.seed() + round++;
        var doors = new Doors(field.system());
        var servers = field.system().bootstrapServers();
        try (var oracle = new Oracle(plan.data().resolve("oracle-" + round + ".log"))) {
            var posts = new Posts(doors, oracle, seed, SENT_AGAIN_ONE_IN);
            try (var load = new Load(doors, forms, oracle, posts, FOR_OFFICER_ONE_IN, seed);
                    var _ = new Officers(doors, forms, posts);
                    var _ = new Bus(servers, bug.duplicates(), seed);
                    var poison = new Poison(servers, seed)) {
                write(bug.service(), bug.failpoint());
                disturb(bug);
                load.allow(CASES);
                poison.give(POISON);
                awaitSubmitted(bug, load);
                calm(bug);
                return judged(bug, oracle, poison);
            } finally {
                write(bug.service(), "");
                revive(bug.service());
                notJudged.addAll(oracle.asked().stream().map(UUID::toString).toList());
            }
        }
    }

    private void disturb(Planted bug) {
        if (bug.disturbed()) {
            field.db(bug.service()).execute(SLOW_COMMITS);
        }
    }

    private void awaitSubmitted(Planted bug, Load load) throws InterruptedException {
        var until = Instant.now().plus(SUBMITTED_WITHIN);
        for (int i = 0; load.submitted() < CASES && Instant.now().isBefore(until); i++) {
            if (bug.disturbed()) {
                write(bug.service() + ".clock", i % 4 < 2 ? "PT61S" : "PT0S");
            }
            revive(bug.service());
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    /// Before anything is judged: what is left then is not for want of time.
    private void calm(Planted bug) {
        if (bug.disturbed()) {
            write(bug.service() + ".clock", "");
            field.db(bug.service()).execute(QUICK_COMMITS);
        }
    }

    /// Until all is well, or the finding stands that the bug must give, or patience ends.
    private Findings judged(Planted bug, Oracle oracle, Poison poison) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        var last = new Findings();
        var lastChange = Instant.now();
        while (true) {
            revive(bug.service());
            var findings = new Checker(field.system(), oracle, poison, notJudged).judge();
            if (!findings.areLike(last)) {
                last = findings;
                lastChange = Instant.now();
            }
            boolean stands =
                    bug.isFoundBy(findings) && Instant.now().isAfter(lastChange.plus(STANDS));
            if (findings.isEmpty() || stands || Instant.now().isAfter(until)) {
                return findings;
            }
            TimeUnit.SECONDS.sleep(2);
        }
    }

    private void revive(String service) {
        if (!field.system().service(service).isRunning()) {
            write(service, "");
            field.system().service(service).start();
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(field.inside().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
