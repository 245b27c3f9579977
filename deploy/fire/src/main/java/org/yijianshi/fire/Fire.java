package org.yijianshi.fire;

import org.yijianshi.fire.Findings.Kind;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Sets fire to the system while people apply, puts it out, and says what was lost. `--profile=ci`
/// (2,000 cases) or `release`; `--seed=N` repeats a run; `--bugs` is the test of the test: bugs are
/// switched on in turn, and each must be found.
public final class Fire {

    /// What the crashes have left behind is worked off within this time, or never.
    private static final Duration QUIET_WITHIN = Duration.ofMinutes(30);

    /// And then everything must be as it should.
    private static final Duration CALM_WITHIN = Duration.ofMinutes(3);

    private static final Duration HUNT_WITHIN = Duration.ofHours(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double CONSUMING_AGAIN_BAR = 20;
    private static final int SENT_AGAIN_ONE_IN = 10;
    private static final int FOR_OFFICER_ONE_IN = 10;

    /// Of each kind that people do there is one in some 20 to 60 cases.
    private static final int ACT_ONE_IN = 400;

    private final Plan plan;
    private final Field field;
    private final Instant begun = Instant.now();

    private Fire(Plan plan, Field field) {
        this.plan = plan;
        this.field = field;
    }

    public static void main(String[] args) throws Exception {
        var plan = Plan.of(List.of(args));
        System.out.println("seed " + plan.seed());
        watch(plan.bugs().isEmpty() ? plan.patience() : HUNT_WITHIN);
        boolean good;
        try (var field = new Field(plan)) {
            good =
                    !plan.bugs().isEmpty()
                            ? new BugHunt(plan, field).run()
                            : new Fire(plan, field).run();
        }
        System.exit(good ? 0 : 1);
    }

    /// Some waits have no end of their own: what they wait for may have died.
    private static void watch(Duration patience) {
        var main = Thread.currentThread();
        Thread.ofPlatform()
                .daemon()
                .name("watch")
                .start(
                        () -> {
                            try {
                                TimeUnit.MILLISECONDS.sleep(patience.toMillis());
                            } catch (InterruptedException ended) {
                                return;
                            }
                            System.out.println("no end after " + patience + "; it waits here:");
                            Stream.of(main.getStackTrace()).forEach(System.out::println);
                            System.exit(1);
                        });
    }

    private boolean run() throws Exception {
        try (var oracle = new Oracle(plan.data().resolve("oracle.log"))) {
            return run(oracle);
        }
    }

    private boolean run(Oracle oracle) throws Exception {
        var doors = new Doors(field.system());
        var forms = new Forms(plan.root());
        var posts = new Posts(doors, oracle, plan.seed(), SENT_AGAIN_ONE_IN);
        var servers = field.system().bootstrapServers();
        try (var load = new Load(doors, forms, oracle, posts, FOR_OFFICER_ONE_IN, plan.seed());
                var _ = new Officers(doors, forms, posts);
                var _ = new Clerk(field, posts);
                var bus = new Bus(servers, plan.rate(plan.duplicates()), plan.seed());
                var poison = new Poison(servers, plan.seed())) {
            var faults = new Faults(field, load, plan.seed());
            var crashes = new Crashes(field, poison, load, plan.root(), plan.seed());
            if (plan.crashes() > 0) {
                crashes.whileKeysAreMade();
            }
            burn(faults, load, poison);
            if (plan.crashes() > 0) {
                say("a crash at each failpoint");
                crashes.atEachPoint(plan.crashes());
            }
            load.allow(Math.max(0, plan.asked() - load.begun()));
            await(load::isDone);
            say("quiet again; the checker waits for everything to end");
            var quiet = Instant.now();
            var findings = calm(oracle, poison, bus);
            say("calm after %d s".formatted(Duration.between(quiet, Instant.now()).toSeconds()));
            allWasDone(findings, faults, load, oracle, posts, bus, poison);
            say("every file is searched for what people entered");
            forms.planted()
                    .below(plan.data())
                    .forEach((file, numbers) -> findings.leaked(file + " tells " + numbers));
            if (findings.isEmpty()) {
                say("read models are written anew");
                new Rebuilds(field).judge(findings);
            }
            report(faults, crashes, oracle, posts, bus, poison, findings);
            return findings.isEmpty() && crashes.missed().isEmpty();
        }
    }

    /// Cases are let in as the faults go on, so that every fault meets a load.
    private void burn(Faults faults, Load load, Poison poison)
            throws IOException, InterruptedException {
        var steps = faults.plan(plan.kills());
        var crashCases = plan.crashes() > 0 ? plan.cases() / 10 : 0; // and as many come with them
        var share = (plan.asked() - 2 * crashCases) / steps.size() + 1;
        int allowed = 0;
        for (var step : steps) {
            load.allow(share);
            allowed += share;
            poison.give(plan.poison() / steps.size() + 1);
            awaitSubmitted(load, allowed - share);
            say(step.kind());
            faults.happen(step);
        }
        awaitSubmitted(load, allowed);
        load.allow(crashCases);
    }

    private static void awaitSubmitted(Load load, int cases) throws InterruptedException {
        await(() -> load.submitted() >= cases);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(until)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /// A run that did less than its plan proves less than it says.
    private void allWasDone(
            Findings findings,
            Faults faults,
            Load load,
            Oracle oracle,
            Posts posts,
            Bus bus,
            Poison poison) {
        if (!load.isDone()) {
            findings.unexplained("applicants still wait for an answer");
        }
        faults.unexplained().forEach(findings::unexplained);
        var kills =
                faults.done().entrySet().stream()
                        .filter(done -> done.getKey().startsWith("kill -9"))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        atLeast(findings, "cases", plan.cases(), oracle.acknowledged().size());
        atLeast(findings, "answers compared", plan.cases() / 200, posts.compared());
        atLeast(
                findings,
                "keys tried with another body",
                plan.cases() / ACT_ONE_IN,
                posts.keysReused());
        for (var kind : Act.Kind.values()) {
            var done = oracle.acknowledgedActs().stream().filter(a -> a.kind() == kind).count();
            atLeast(findings, kind + " acknowledged", plan.cases() / ACT_ONE_IN, (int) done);
        }
        atLeast(findings, "kills", plan.kills(), kills);
        atLeast(findings, "records repeated", plan.duplicates(), bus.repeated());
        atLeast(findings, "records reordered", plan.reordered(), bus.forwarded());
        atLeast(findings, "poison", plan.poison(), poison.given());
    }

    private static void atLeast(Findings findings, String what, int planned, int done) {
        if (done < planned) {
            findings.unexplained(
                    "%s: %d of the %d that were planned".formatted(what, done, planned));
        }
    }

    private Findings calm(Oracle oracle, Poison poison, Bus bus) throws InterruptedException {
        var begun = Instant.now();
        var until = begun.plus(CALM_WITHIN);
        while (true) {
            TimeUnit.SECONDS.sleep(5);
            if (!bus.isIdle() && Instant.now().isBefore(begun.plus(QUIET_WITHIN))) {
                until = Instant.now().plus(CALM_WITHIN); // there is still work that was left over
                continue;
            }
            var looked = Instant.now(); // a look at many cases takes minutes
            var findings = new Checker(field.system(), oracle, poison, Set.of()).judge();
            if (findings.isEmpty() || looked.isAfter(until)) {
                return findings;
            }
            say("not yet: " + findings.first());
        }
    }

    private void report(
            Faults faults,
            Crashes crashes,
            Oracle oracle,
            Posts posts,
            Bus bus,
            Poison poison,
            Findings findings) {
        say("%nseed %d".formatted(plan.seed()));
        line("minutes", (int) Duration.between(begun, Instant.now()).toMinutes());
        line("cases asked for", oracle.asked().size());
        line("cases acknowledged", oracle.acknowledged().size());
        line("answers compared", posts.compared());
        line("keys tried with another body", posts.keysReused());
        faults.done().forEach(Fire::line);
        if (!field.smallDisk().isThere()) {
            System.out.println("disk full: not here, this machine mounts no tmpfs for us");
        }
        if (plan.crashes() > 0) {
            line("crashes at failpoints", crashes.reached().size());
            crashes.missed().forEach(missed -> System.out.println("  never reached: " + missed));
        }
        line("records repeated", bus.repeated());
        line("records delayed and reordered", bus.forwarded());
        line("poison", poison.given());
        var again = faults.consumingAgain();
        if (!again.isEmpty()) {
            var p99 = again.get((int) Math.min(again.size() - 1, again.size() * 0.99)) / 1000.0;
            System.out.printf(
                    "%-32s %.1f s / %.1f s (%d measured; %s the bar of %.0f s)%n",
                    "consuming again, p50 / p99",
                    again.get(again.size() / 2) / 1000.0,
                    p99,
                    again.size(),
                    p99 <= CONSUMING_AGAIN_BAR ? "within" : "beyond",
                    CONSUMING_AGAIN_BAR);
        }
        line("killed, and nothing came", faults.nothingCame());
        line("lost", findings.number(Kind.LOST));
        line("doubled", findings.number(Kind.DOUBLED));
        line("unexplained", findings.number(Kind.UNEXPLAINED));
        line("leaked", findings.number(Kind.LEAKED));
        System.out.println(findings.text());
    }

    private void say(String text) {
        System.out.printf("%6d s  %s%n", Duration.between(begun, Instant.now()).toSeconds(), text);
    }

    private static void line(String what, int number) {
        System.out.printf("%-32s %d%n", what, number);
    }
}
