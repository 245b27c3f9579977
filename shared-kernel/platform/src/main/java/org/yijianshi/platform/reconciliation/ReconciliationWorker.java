package org.yijianshi.platform.reconciliation;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yijianshi.platform.Passing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Looks every now and then whether there is something to state, to compare, to ask for or to say
/// again. A thread of its own: neither the relay nor the inbox waits for any of it.
final class ReconciliationWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationWorker.class);

    private final Statements statements;
    private final Resends resends;
    private final ControlTopic requests;
    private final ControlTopic statementsOfOthers;
    private final Differences differences;
    private final Schedule schedule;
    private volatile long doneAt = System.nanoTime();
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread worker;

    ReconciliationWorker(
            Statements statements,
            Resends resends,
            ControlTopic requests,
            ControlTopic statementsOfOthers,
            Differences differences,
            Schedule schedule) {
        this.statements = statements;
        this.resends = resends;
        this.requests = requests;
        this.statementsOfOthers = statementsOfOthers;
        this.differences = differences;
        this.schedule = schedule;
    }

    /// How long something has been left undone: statements that the inbox has not come to, or
    /// failures.
    Duration behind() {
        return Duration.ofNanos(System.nanoTime() - doneAt);
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        doneAt = System.nanoTime();
        worker = Thread.ofPlatform().name("reconciliation").start(this::work);
    }

    @Override
    public void stop() {
        stopping.countDown();
        if (worker != null) {
            try {
                worker.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            worker = null;
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /// After the relay; the other way round on the way down.
    @Override
    public int getPhase() {
        return 2;
    }

    private void work() {
        try (requests;
                statementsOfOthers) {
            while (!stopping.await(schedule.look().toNanos(), TimeUnit.NANOSECONDS)) {
                look();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            resends.refresh();
            requests.read();
            statements.issue();
            var opened = statementsOfOthers.read();
            differences.ask();
            if (opened) {
                doneAt = System.nanoTime();
            }
        } catch (RuntimeException | Error failure) { // must not end it
            LOG.warn("reconciliation is put off: {}", Passing.trace(failure));
        }
    }
}
