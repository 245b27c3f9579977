package org.yijianshi.fire;

import org.yijianshi.fire.Oracle.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Applicants: they submit, ask again where no answer came (most of them), and a few withdraw.
final class Load implements AutoCloseable {

    private static final int APPLICANTS = 8;

    private final Doors doors;
    private final Forms forms;
    private final Oracle oracle;
    private final Posts posts;
    private final int forOfficerOneIn;
    private final Semaphore allowed = new Semaphore(0);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger submitted = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    /// @param forOfficerOneIn how many cases there are for each that needs an officer
    Load(Doors doors, Forms forms, Oracle oracle, Posts posts, int forOfficerOneIn, long seed) {
        this.doors = doors;
        this.forms = forms;
        this.oracle = oracle;
        this.posts = posts;
        this.forOfficerOneIn = forOfficerOneIn;
        var random = new SplittableRandom(seed);
        for (int i = 0; i < APPLICANTS; i++) {
            var own = random.split();
            threads.add(Thread.ofVirtual().name("applicant-" + i).start(() -> work(own)));
        }
    }

    /// Lets so many more cases begin.
    void allow(int cases) {
        begun.addAndGet(cases);
        allowed.release(cases);
    }

    /// Whether all that were let in have had their answers, or given up.
    boolean isDone() {
        return submitted.get() >= begun.get();
    }

    int begun() {
        return begun.get();
    }

    int submitted() {
        return submitted.get();
    }

    private void work(SplittableRandom random) {
        try {
            while (true) {
                allowed.acquire();
                apply(random);
                submitted.incrementAndGet();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(SplittableRandom random) throws InterruptedException {
        var id =
                new UUID(
                        (random.nextLong() & ~0xf000L) | 0x4000L,
                        (random.nextLong() >>> 2) | (1L << 63));
        var form =
                (random.nextInt(forOfficerOneIn) == 0 ? forms.forOfficer() : forms.automatic())
                        .toString();
        var submission = Act.onCase(Act.Kind.SUBMIT, id);
        boolean persistent = random.nextInt(10) < 8;
        for (int attempt = 0; attempt < 60; attempt++) {
            var outcome = submit(submission, form).outcome();
            if (outcome != Outcome.UNKNOWN || !persistent) {
                break;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        if (random.nextInt(40) == 0) {
            posts.send(Act.onCase(Act.Kind.WITHDRAW, id), path(id) + "/withdrawal", "");
        }
    }

    /// One more case, once.
    ///
    /// @return the status of the answer, 0 when none came
    int submitOnce() throws InterruptedException {
        var submission = Act.onCase(Act.Kind.SUBMIT, UUID.randomUUID());
        return submit(submission, forms.automatic().toString()).status();
    }

    private Doors.Answer submit(Act submission, String form) throws InterruptedException {
        oracle.before(submission);
        var account = Accounts.of(submission);
        var answer = doors.put(account, "casefile", path(submission.caseId()), form);
        oracle.after(submission, answer.outcome());
        return answer;
    }

    private static String path(UUID id) {
        return "/api/cases/" + id;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        threads.forEach(Threads::join);
    }
}
