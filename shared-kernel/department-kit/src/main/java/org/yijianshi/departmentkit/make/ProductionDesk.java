package org.yijianshi.departmentkit.make;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.departmentkit.desk.OrderFile;
import org.yijianshi.departmentkit.desk.OrderReader;
import org.yijianshi.departmentkit.desk.ReviewDesk;
import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.HandlingCommand.RecordProduction;
import org.yijianshi.departmentkit.domain.Maker;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Origin;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Asks the maker for everything approved and not yet made, without any transaction open while it
/// works, and asks again, without limit, when it does not answer. Several replicas share the list.
public final class ProductionDesk<F> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionDesk.class);
    private static final int BATCH = 50;

    /// Taken rows come back after this time if whoever took them dies.
    private static final String TAKE =
            """
            update production p
            set next_at = clock_timestamp() + interval '30 seconds', attempts = p.attempts + 1
            from (select case_id from production where next_at <= clock_timestamp()
                  order by next_at limit ? for update skip locked) due
            where p.case_id = due.case_id
            returning p.case_id
            """;

    private static final String ASK_AGAIN =
            """
            update production
            set next_at = clock_timestamp() + make_interval(secs => least(60, power(2, least(attempts, 6))))
            where case_id = ?
            """;

    private final JdbcClient db;
    private final Optional<Maker<F>> maker;
    private final OrderFile orders;
    private final OrderReader<F> reader;
    private final ReviewDesk<F> desk;
    private final UnitsOfWork units;
    private final Commands commands;
    private final BusinessTime time;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Thread worker;

    public ProductionDesk(
            JdbcClient db,
            Optional<Maker<F>> maker,
            OrderFile orders,
            OrderReader<F> reader,
            ReviewDesk<F> desk,
            UnitsOfWork units,
            Commands commands,
            BusinessTime time) {
        this.db = db;
        this.maker = maker;
        this.orders = orders;
        this.reader = reader;
        this.desk = desk;
        this.units = units;
        this.commands = commands;
        this.time = time;
    }

    /// There is something new on the list.
    public void wake() {
        news.release();
    }

    @Override
    public void start() {
        if (maker.isEmpty()) {
            return;
        }
        var thread = Thread.ofVirtual().name("production").unstarted(this::work);
        worker = thread; // before it runs: it works for as long as it is the worker
        thread.start();
    }

    @Override
    public void stop() {
        var stopping = worker;
        worker = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        while (isRunning()) {
            try {
                if (makeDue() < BATCH) {
                    var _ = news.tryAcquire(1, TimeUnit.SECONDS);
                    news.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) { // must not end production
                LOG.error("production pauses: {}", Passing.trace(failure));
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int makeDue() {
        List<UUID> due = units.call(() -> db.sql(TAKE).param(BATCH).query(UUID.class).list());
        due.forEach(caseId -> make(new CaseId(caseId)));
        return due.size();
    }

    private void make(CaseId caseId) {
        try {
            var kept = orders.of(caseId).orElseThrow();
            var assigned = kept.assigned().orElseThrow();
            var made =
                    maker.orElseThrow()
                            .make(
                                    reader.read(caseId, kept, time.instant()),
                                    Award.of(assigned.results()));
            new Origin("maker", null).run(() -> record(caseId, made));
        } catch (RuntimeException failure) {
            LOG.warn("case {} was not made, asked again later: {}", caseId, Passing.trace(failure));
            db.sql(ASK_AGAIN).param(caseId.value()).update();
        }
    }

    private void record(CaseId caseId, Award made) {
        units.run(
                () -> {
                    commands.send(
                            new RecordProduction(
                                    caseId,
                                    made.results(),
                                    desk.sealed(caseId, made),
                                    time.instant()));
                    db.sql("delete from production where case_id = ?")
                            .param(caseId.value())
                            .update();
                });
    }
}
