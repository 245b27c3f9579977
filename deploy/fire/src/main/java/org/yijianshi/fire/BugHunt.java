package org.yijianshi.fire;

import org.yijianshi.fire.Findings.Kind;

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

/// The test of the test: one bug at a time, on one service, under a small load; the checker must
/// find each, and nothing where there is none.
final class BugHunt {

    private static final int CASES = 40;

    /// One bug: planted in the service by name, or in its database by statements, with whatever
    /// accident it needs to show.
    ///
    /// @param expected what the checker has to say of it; anything else would be by accident
    /// @param failpoint where the service dies in the middle of it, empty for nowhere
    private record Planted(
            String name,
            Kind expected,
            String service,
            String sql,
            String undo,
            String failpoint,
            boolean clockSteps,
            int patience) {

        static Planted inside(String name, Kind expected, String service) {
            return new Planted(name, expected, service, "", "", "", false, 40);
        }

        static Planted inDatabase(
                String name,
                Kind expected,
                String service,
                String table,
                String when,
                String body) {
            return new Planted(
                    name,
                    expected,
                    service,
                    """
                    create or replace function planted() returns trigger language plpgsql as
                    $$ begin %s end $$;
                    create trigger planted %s on %s for each row execute function planted();
                    """
                            .formatted(body, when, table),
                    "drop trigger planted on " + table,
                    "",
                    false,
                    40);
        }

        Planted dyingAt(String point) {
            return new Planted(name, expected, service, sql, undo, point, clockSteps, 80);
        }

        Planted withSteppingClock() {
            return new Planted(name, expected, service, sql, undo, failpoint, true, patience);
        }

        Planted with(String moreSql, String moreUndo) {
            return new Planted(
                    name, expected, service, moreSql, moreUndo, failpoint, clockSteps, patience);
        }
    }

    /// Some commits take their time, each another one: who wrote first is seen last.
    private static final String SLOW_COMMITS =
            """
            create or replace function planted() returns trigger language plpgsql as
            $$ begin if random() < 0.4 then perform pg_sleep(1.5 * random()); end if; return null; end $$;
            create constraint trigger planted after insert on domainevententry
              deferrable initially deferred for each row execute function planted();
            """;

    private static final List<Planted> BUGS =
            List.of(
                    Planted.inDatabase(
                            "forget-an-inbox-step",
                            Kind.LOST,
                            "seal-carving",
                            "inbox",
                            "before insert or update",
                            """
                            if random() < 0.3 then
                              new.seq := case tg_op when 'UPDATE' then old.seq else -1 end;
                            end if;
                            return new;
                            """),
                    Planted.inside("acknowledge-before-commit", Kind.LOST, "seal-carving")
                            .dyingAt("delivery.after-inbox-rows 4"),
                    Planted.inside("store-token-before-send", Kind.LOST, "tax-ukey")
                            .dyingAt("token.after-commit 3"),
                    Planted.inside("swallow-a-handlers-error", Kind.LOST, "social-security"),
                    Planted.inside("default-gap-timeout", Kind.LOST, "casefile")
                            .with(SLOW_COMMITS, "drop trigger planted on domainevententry")
                            .withSteppingClock(),
                    Planted.inside("skip-a-gap", Kind.LOST, "casefile"),
                    Planted.inside("lose-the-last-of-a-batch", Kind.LOST, "supervision"),
                    Planted.inside("shift-an-end", Kind.UNEXPLAINED, "supervision"),
                    Planted.inside("forget-in-a-read-model", Kind.UNEXPLAINED, "casefile"),
                    Planted.inside("say-less", Kind.LOST, "bank-account"),
                    Planted.inside("swallow-a-refused-send", Kind.LOST, "casefile"),
                    Planted.inside("change-dead-letters", Kind.UNEXPLAINED, "casefile"),
                    Planted.inside("drop-dead-letters", Kind.LOST, "supervision"),
                    Planted.inDatabase(
                            "forget-what-waits",
                            Kind.LOST,
                            "casefile",
                            "parked",
                            "before insert",
                            "return null;"),
                    Planted.inDatabase(
                            "lose-a-key-that-came",
                            Kind.LOST,
                            "social-security",
                            "data_key",
                            "before insert",
                            "if not new.own and random() < 0.3 then return null; end if; return new;"),
                    Planted.inDatabase(
                            "lose-an-event",
                            Kind.LOST,
                            "enterprise-registration",
                            "domainevententry",
                            "before insert",
                            "if random() < 0.05 then return null; end if; return new;"),
                    Planted.inDatabase(
                            "complete-twice",
                            Kind.DOUBLED,
                            "bank-account",
                            "domainevententry",
                            "after insert",
                            """
                            if new.payloadtype like '%HandlingCompleted%' and random() < 0.3 then
                              insert into domainevententry (eventidentifier, aggregateidentifier,
                                sequencenumber, type, metadata, payload, payloadrevision,
                                payloadtype, timestamp)
                              values (gen_random_uuid(), new.aggregateidentifier,
                                new.sequencenumber + 1, new.type, new.metadata, new.payload,
                                new.payloadrevision, new.payloadtype, new.timestamp);
                            end if;
                            return null;
                            """),
                    // Its numbers stay free for whatever comes after it: the last.
                    Planted.inDatabase(
                            "free-a-number-in-use",
                            Kind.DOUBLED,
                            "tax-ukey",
                            "number_pool",
                            "after update",
                            """
                            if new.case_id is not null then
                              update number_pool set case_id = null, part = null
                              where series = new.series and region = new.region
                                and serial = new.serial - 1;
                            end if;
                            return null;
                            """));

    private static final Planted NONE =
            new Planted("", Kind.LOST, "casefile", "", "", "", false, 120);

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
        var control = look(NONE);
        System.out.println("without a bug: " + control.first());
        int caught = 0;
        var wanted = BUGS.stream().filter(this::isWanted).toList();
        for (var bug : wanted) {
            plant(bug);
            var findings = look(bug);
            heal(bug);
            boolean found = findings.number(bug.expected()) > 0;
            caught += found ? 1 : 0;
            System.out.printf(
                    "%-8s %-28s %s%n",
                    found ? "caught" : "MISSED",
                    bug.name(),
                    found ? findings.first(bug.expected()) : findings.first());
        }
        System.out.printf("seeded bugs caught: %d/%d%n", caught, wanted.size());
        return control.isEmpty() && caught == wanted.size();
    }

    private boolean isWanted(Planted bug) {
        return plan.bugs().equals("true")
                || List.of(plan.bugs().split(",", -1)).contains(bug.name());
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
        write(bug.service(), "");
        write(bug.service() + ".clock", "");
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
        try (var oracle = new Oracle(plan.data().resolve("oracle-" + round + ".log"));
                var load = new Load(doors, forms, oracle, seed);
                var _ = new Officers(doors, forms);
                var _ = new Bus(servers, 0.1, seed);
                var poison = new Poison(servers, seed)) {
            write(bug.service(), bug.failpoint());
            load.allow(CASES);
            poison.give(40);
            var findings = judged(bug, load, oracle, poison);
            notJudged.addAll(oracle.asked().stream().map(UUID::toString).toList());
            return findings;
        }
    }

    /// Until all is well, or patience ends.
    private Findings judged(Planted bug, Load load, Oracle oracle, Poison poison)
            throws InterruptedException {
        var system = field.system();
        var until = Instant.now().plus(Duration.ofSeconds(60));
        for (int i = 0; load.submitted() < CASES && Instant.now().isBefore(until); i++) {
            if (bug.clockSteps()) {
                write(bug.service() + ".clock", i % 4 < 2 ? "PT61S" : "PT0S");
            }
            revive(bug.service());
            TimeUnit.MILLISECONDS.sleep(300);
        }
        until = Instant.now().plusSeconds(bug.patience());
        while (true) {
            revive(bug.service());
            var findings = new Checker(system, oracle, poison, notJudged).judge();
            if (findings.isEmpty() || Instant.now().isAfter(until)) {
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
