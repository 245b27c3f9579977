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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
/// has been made meanwhile is recorded together. Whoever approved it begins at once; the list says
/// what to begin with again, and several replicas share it.
public final class ProductionDesk<F> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ProductionDesk.class);
    private static final int AT_ONCE = 50;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /// What somebody has in hand comes back after this time if it was never made.
    static final Duration IN_HAND = Duration.ofSeconds(30);

    private static final String TAKE =
            """
            update production p
            set next_at = clock_timestamp() + make_interval(secs => ?), attempts = p.attempts + 1
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

    private sealed interface News {}

    private record Approved(CaseId caseId) implements News {}

    private record Made(CaseId caseId, Award award) implements News {}

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
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Deque<CaseId> approved = new ArrayDeque<>();
    private long nextLook = System.nanoTime();
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

    /// Takes in hand what has just been approved and committed here: on the list it is not due.
    public void approved(CaseId caseId) {
        if (maker.isPresent()) {
            news.add(new Approved(caseId));
        }
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
                if (System.nanoTime() - nextLook >= 0) {
                    nextLook = System.nanoTime() + LOOK_EVERY.toNanos();
                    takeDue().forEach(this::startMaking);
                }
                record(awaitNews());
                begin().forEach(this::startMaking);
                pace.await();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | Error failure) { // must not end production
                LOG.error("production pauses: {}", Passing.trace(failure));
                pause();
            }
        }
    }

    /// As many of what was approved as there is room for. What is lost here the list brings back.
    private List<Due> begin() {
        var cases = new ArrayList<CaseId>();
        while (cases.size() < free.availablePermits() && !approved.isEmpty()) {
            cases.add(approved.remove());
        }
        return cases.isEmpty() ? List.of() : units.call(() -> due(cases));
    }

    private List<Due> takeDue() {
        int room = free.availablePermits();
        return room == 0 ? List.of() : units.call(() -> takeDue(room));
    }

    private List<Due> takeDue(int room) {
        return due(
                db.sql(TAKE)
                        .params(IN_HAND.toSeconds(), room)
                        .query((row, _) -> caseOf(row))
                        .list());
    }

    private List<Due> due(List<CaseId> cases) {
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
            var kept = orders.of(caseId);
            if (kept.filter(one -> one.state().isClosed()).isPresent()) {
                remove(List.of(caseId)); // made meanwhile: its maker is not asked twice
                return Optional.empty();
            }
            return kept.map(one -> new Due(caseId, one));
        } catch (RuntimeException failure) {
            LOG.error("the order of case {} was not read: {}", caseId, Passing.trace(failure));
            return Optional.empty();
        }
    }

    /// What has been made; what was approved joins those that are to begin. At the latest it is
    /// time for the next look at the list.
    private List<Made> awaitNews() throws InterruptedException {
        var made = new ArrayList<Made>();
        var one = news.poll(nextLook - System.nanoTime(), TimeUnit.NANOSECONDS);
        for (; one != null; one = news.poll()) {
            switch (one) {
                case Approved(var caseId) -> approved.add(caseId);
                case Made done -> made.add(done);
            }
        }
        return made;
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
            news.add(new Made(due.caseId(), made));
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
