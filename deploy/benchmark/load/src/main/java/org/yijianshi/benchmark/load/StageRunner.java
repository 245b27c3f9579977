package org.yijianshi.benchmark.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Runs stages against a peer, one after another. A stage returns when every case of it is through;
/// a case that fails fails the stage.
public final class StageRunner {

    private static final long LONGEST_CASE_SECONDS = 120;

    private final Peer peer;
    private final AtomicLong next;

    /// Begins with the case of this number.
    public StageRunner(Peer peer, long first) {
        this.peer = peer;
        this.next = new AtomicLong(first);
    }

    public Result run(Stage stage) throws Exception {
        var samples = Collections.synchronizedList(new ArrayList<Sample>());
        var started = System.nanoTime();
        try (var applicants = Executors.newVirtualThreadPerTaskExecutor()) {
            var cases = new ExecutorCompletionService<Long>(applicants);
            try {
                awaitAll(
                        cases,
                        switch (stage) {
                            case Stage.Closed closed -> submit(closed, started, cases, samples);
                            case Stage.Open open -> submit(open, started, cases, samples);
                        });
            } catch (Exception failed) {
                stop(applicants);
                throw failed;
            }
        }
        return Result.of(stage, started, List.copyOf(samples));
    }

    private long submit(
            Stage.Closed stage,
            long started,
            ExecutorCompletionService<Long> cases,
            List<Sample> samples) {
        var end = started + stage.length().toNanos();
        for (int i = 0; i < stage.inFlight(); i++) {
            cases.submit(
                    () -> {
                        long done = 0;
                        for (; System.nanoTime() < end; done++) {
                            samples.add(one(System.nanoTime()));
                        }
                        return done;
                    });
        }
        return stage.inFlight();
    }

    private long submit(
            Stage.Open stage,
            long started,
            ExecutorCompletionService<Long> cases,
            List<Sample> samples) {
        var schedule = Schedule.of(stage, started);
        for (long place = 0; place < schedule.arrivals(); place++) {
            var due = schedule.due(place);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            cases.submit(
                    () -> {
                        samples.add(one(due));
                        return 1L;
                    });
        }
        return schedule.arrivals();
    }

    private Sample one(long due) throws Exception {
        var completed = peer.start(next.getAndIncrement());
        var accepted = System.nanoTime();
        return new Sample(due, accepted, completed.get(LONGEST_CASE_SECONDS, TimeUnit.SECONDS));
    }

    private static void awaitAll(ExecutorCompletionService<Long> cases, long tasks)
            throws InterruptedException, ExecutionException {
        for (long i = 0; i < tasks; i++) {
            cases.take().get();
        }
    }

    private static void stop(ExecutorService applicants) {
        applicants.shutdownNow();
    }
}
