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
import org.yijianshi.platform.Pace;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Origin;
import org.yijianshi.platform.store.ReadAhead;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Asks the maker for everything approved and not yet made, many at a time and without any
/// transaction open while it works, and asks again, without limit, when it does not answer. What
/// has been made meanwhile is recorded together. Several replicas share the list.
public final class ProductionDesk<F> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionDesk.class);
    private static final int AT_ONCE = 50;

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

    private record Due(CaseId caseId, OrderFile.Kept kept) {}

    private record Made(CaseId caseId, Award award) {}

    private final JdbcClient db;
    private final Optional<Maker<F>> maker;
    private final OrderFile orders;
    private final OrderReader<F> reader;
    private final ReviewDesk<F> desk;
    private final UnitsOfWork units;
    private final ReadAhead streams;
    private final Commands commands;
    private final BusinessTime time;
    private final Pace pace = Pace.underLoad();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<CaseId> making = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<Optional<Made>> news = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread worker;

    public ProductionDesk(
            JdbcClient db,
            Optional<Maker<F>> maker,
            OrderFile orders,
            OrderReader<F> reader,
            ReviewDesk<F> desk,
            UnitsOfWork units,
            ReadAhead streams,
            Commands commands,
            BusinessTime time) {
        this.db = db;
        this.maker = maker;
        this.orders = orders;
        this.reader = reader;
        this.desk = desk;
        this.units = units;
        this.streams = streams;
        this.commands = commands;
        this.time = time;
    }

    /// There is something new on the list.
    public void wake() {
        news.add(Optional.empty());
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
                takeDue().forEach(this::startMaking);
                record(awaitNews());
                pace.await();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) { // must not end production
                LOG.error("production pauses: {}", Passing.trace(failure));
                pause();
            }
        }
    }

    private List<Due> takeDue() {
        int room = free.availablePermits();
        return room == 0 ? List.of() : units.call(() -> takeDue(room));
    }

    private List<Due> takeDue(int room) {
        var cases = db.sql(TAKE).param(room).query((row, _) -> caseOf(row)).list();
        if (!cases.isEmpty()) {
            streams.read(cases);
        }
        return cases.stream().flatMap(id -> due(id).stream()).toList();
    }

    private static CaseId caseOf(ResultSet row) throws SQLException {
        return new CaseId(row.getObject(1, UUID.class));
    }

    /// What is wrong with one order must not keep the others waiting; it is taken again later.
    private Optional<Due> due(CaseId caseId) {
        try {
            return orders.of(caseId).map(kept -> new Due(caseId, kept));
        } catch (RuntimeException failure) {
            LOG.error("the order of case {} was not read: {}", caseId, Passing.trace(failure));
            return Optional.empty();
        }
    }

    /// Something made, or something new on the list.
    private List<Made> awaitNews() throws InterruptedException {
        var all = new ArrayList<Optional<Made>>();
        var first = news.poll(1, TimeUnit.SECONDS);
        if (first != null) {
            all.add(first);
            news.drainTo(all);
        }
        return all.stream().flatMap(Optional::stream).toList();
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is still in the making is not asked for twice, however long its maker takes.
    private void startMaking(Due due) {
        if (!making.add(due.caseId())) {
            return;
        }
        free.acquireUninterruptibly();
        Thread.ofVirtual().name("maker").start(() -> make(due));
    }

    private void make(Due due) {
        try {
            var assigned = due.kept().assigned().orElseThrow();
            var order = reader.read(due.caseId(), due.kept(), time.instant());
            var made = maker.orElseThrow().make(order, Award.of(assigned.results()));
            news.add(Optional.of(new Made(due.caseId(), made)));
        } catch (RuntimeException failure) {
            askAgain(due.caseId(), failure);
        } finally {
            making.remove(due.caseId());
            free.release();
        }
    }

    private void askAgain(CaseId caseId, RuntimeException failure) {
        LOG.warn("case {} was not made, asked again later: {}", caseId, Passing.trace(failure));
        db.sql(ASK_AGAIN).param(caseId.value()).update();
    }

    private void record(List<Made> made) {
        if (made.isEmpty()) {
            return;
        }
        try {
            recordTogether(made);
        } catch (RuntimeException failure) {
            if (made.size() == 1) {
                askAgain(made.getFirst().caseId(), failure);
            } else {
                made.forEach(one -> record(List.of(one)));
            }
        }
    }

    private void recordTogether(List<Made> made) {
        var cases = made.stream().map(Made::caseId).toList();
        new Origin("maker", null)
                .run(
                        () ->
                                units.run(
                                        () -> {
                                            streams.read(cases);
                                            made.forEach(this::send);
                                            remove(cases);
                                        }));
    }

    private void remove(List<CaseId> made) {
        db.sql("delete from production where case_id = any(?)")
                .param(made.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
    }

    private void send(Made made) {
        var sealed = desk.sealed(made.caseId(), made.award());
        commands.send(
                new RecordProduction(
                        made.caseId(), made.award().results(), sealed, time.instant()));
    }
}
