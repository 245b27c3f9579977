package org.yijianshi.departmentkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.platform.Passing;
import org.yijianshi.testkit.TestServers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

class NumberPoolTest {

    private static final RegionCode XINHUA = new RegionCode("410402");
    private static final RegionCode WEIDONG = new RegionCode("410403");

    private static HikariDataSource source;
    private static JdbcClient db;
    private static TransactionTemplate transaction;
    private static TransactionTemplate apart;

    /// A series of its own for each test.
    private record Series(String name, long end) implements NumberSeries {

        Series(String name) {
            this(name, Long.MAX_VALUE);
        }

        @Override
        public long last(RegionCode region) {
            return end;
        }

        @Override
        public String numberAt(RegionCode region, long serial) {
            return "%s%06d".formatted(region, serial);
        }
    }

    @BeforeAll
    static void createTables() throws IOException {
        var database = TestServers.database("numbers");
        source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(20);
        db = JdbcClient.create(source);
        var transactions = new JdbcTransactionManager(source);
        transaction = new TransactionTemplate(transactions);
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try (var script =
                NumberPoolTest.class.getResourceAsStream("/db/department/V101__department.sql")) {
            assertThat(script).isNotNull();
            db.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
    }

    @AfterAll
    static void close() {
        source.close();
    }

    private NumberPool pool;

    @BeforeEach
    void newPool() {
        pool = new NumberPool(db, apart);
    }

    @Test
    void several_parts_are_claimed_at_once_across_the_end_of_a_block() {
        var series = new Series("several");
        var caseId = new CaseId(UUID.randomUUID());
        transaction.executeWithoutResult(_ -> pool.claim(series, XINHUA, caseId, 2));
        var first = transaction.execute(_ -> pool.claimAll(series, XINHUA, caseId, parts(600)));
        var again = transaction.execute(_ -> pool.claimAll(series, XINHUA, caseId, parts(600)));
        var another = new CaseId(UUID.randomUUID());
        var more = transaction.execute(_ -> pool.claimAll(series, XINHUA, another, parts(600)));

        assertThat(first).containsKeys(1, 2, 600).hasSize(600).isEqualTo(again);
        assertThat(new HashSet<>(first.values()))
                .hasSize(600)
                .doesNotContainAnyElementsOf(more.values());
        assertThat(more).hasSize(600);
        assertThat(issued(series)).isEqualTo(1200);
    }

    private static List<Integer> parts(int number) {
        return IntStream.rangeClosed(1, number).boxed().toList();
    }

    @Test
    void a_thousand_claims_at_once_get_a_thousand_numbers() throws Exception {
        var series = new Series("at-once");
        var claims =
                IntStream.range(0, 1000)
                        .mapToObj(i -> (Callable<String>) () -> claimed(series, i, 0))
                        .toList();
        var numbers = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var claim : threads.invokeAll(claims)) {
                numbers.add(claim.get());
            }
        }

        assertThat(numbers).hasSize(1000);
        assertThat(issued(series)).isEqualTo(1000);
    }

    /// As many orders consumed together claim them.
    @Test
    void one_transaction_claims_more_than_a_block() {
        var series = new Series("one-transaction");
        var numbers =
                transaction.execute(
                        _ ->
                                IntStream.rangeClosed(0, NumberPool.BLOCK)
                                        .mapToObj(i -> pool.claim(series, XINHUA, caseId(i), 0))
                                        .distinct()
                                        .count());
        assertThat(numbers).isEqualTo(NumberPool.BLOCK + 1);
    }

    @Test
    void the_same_part_of_a_case_gets_the_same_number_and_another_part_another() {
        var series = new Series("repeated");
        var first = claimed(series, 1, 0);

        assertThat(claimed(series, 1, 0)).isEqualTo(first);
        assertThat(claimed(series, 1, 1)).isNotEqualTo(first);
        assertThat(claimed(series, 2, 0)).isNotEqualTo(first);
        assertThat(issued(series)).isEqualTo(3);
    }

    @Test
    void regions_count_by_themselves() {
        var series = new Series("regions");

        assertThat(claimed(series, 1, 0)).isEqualTo("410402000001");
        assertThat(pool.claim(series, WEIDONG, caseId(2), 0)).isEqualTo("410403000001");
    }

    @Test
    void a_decision_that_does_not_stand_leaves_its_number_free() {
        var series = new Series("rolled-back");
        claimed(series, 1, 0);
        var lost = new ArrayList<String>();
        transaction.executeWithoutResult(
                status -> {
                    lost.add(pool.claim(series, XINHUA, caseId(2), 0));
                    status.setRollbackOnly();
                });

        assertThat(claimed(series, 3, 0)).isEqualTo(lost.getFirst());
        assertThat(issued(series)).isEqualTo(2);
    }

    @Test
    void of_two_claims_for_one_part_at_once_one_waits_and_then_tries_again() throws Exception {
        var series = new Series("raced");
        claimed(series, 0, 0);
        var first = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<String> winner =
                    threads.submit(
                            () ->
                                    transaction.execute(
                                            _ -> {
                                                var number =
                                                        pool.claim(series, XINHUA, caseId(1), 0);
                                                first.countDown();
                                                waitUntilSomebodyWaits();
                                                return number;
                                            }));
            assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
            Future<Boolean> loser = threads.submit(() -> passes(() -> claimed(series, 1, 0)));
            assertThat(loser.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(claimed(series, 1, 0)).isEqualTo(winner.get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_pool_is_refilled_before_it_is_empty() {
        var series = new Series("refilled");
        var keeper = new PoolKeeper(pool);
        for (var i = 0; i <= NumberPool.BLOCK / 2; i++) {
            claimed(series, i, 0);
        }
        assertThat(pool.free()).containsValue(NumberPool.BLOCK / 2 - 1L);

        keeper.refill();
        assertThat(pool.free()).containsValue(NumberPool.BLOCK + NumberPool.BLOCK / 2 - 1L);
        keeper.refill();
        assertThat(pool.free()).containsValue(NumberPool.BLOCK + NumberPool.BLOCK / 2 - 1L);
    }

    @Test
    void a_pool_that_is_not_refilled_is_said_in_health_long_before_it_is_empty() {
        var series = new Series("low");
        var keeper = new PoolKeeper(pool);
        claimed(series, 0, 0);
        assertThat(keeper.health().getStatus()).isEqualTo(Status.UP);

        for (var i = 1; i <= NumberPool.BLOCK - NumberPool.BLOCK / 4; i++) {
            claimed(series, i, 0);
        }

        assertThat(keeper.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(keeper.health().getDetails().toString()).contains("low/410402=249");
    }

    @Test
    void a_series_gives_its_last_number_and_then_says_so() {
        var series = new Series("ending", 3);
        var keeper = new PoolKeeper(pool);
        for (var i = 1; i <= 3; i++) {
            claimed(series, i, 0);
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> claimed(series, 4, 0))
                .withMessage("no number of ending is left in 410402");
        assertThat(claimed(series, 2, 0)).isEqualTo("410402000002");
        assertThat(keeper.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void a_series_that_has_ended_does_not_keep_the_others_from_being_refilled() {
        var ended = new Series("ended", 1);
        var other = new Series("other");
        claimed(ended, 1, 0);
        for (var i = 0; i <= NumberPool.BLOCK / 2; i++) {
            claimed(other, i, 0);
        }

        new PoolKeeper(pool).refill();

        assertThat(pool.free())
                .containsValue(0L)
                .containsValue(NumberPool.BLOCK + NumberPool.BLOCK / 2 - 1L);
    }

    private String claimed(Series series, int caseNumber, int part) {
        var number = transaction.execute(_ -> pool.claim(series, XINHUA, caseId(caseNumber), part));
        assertThat(number).isNotNull();
        return number;
    }

    private static boolean passes(Callable<String> claim) throws Exception {
        try {
            claim.call();
            return false;
        } catch (RuntimeException failure) {
            return Passing.is(failure);
        }
    }

    /// Until the other claim is blocked by the unique key.
    private static void waitUntilSomebodyWaits() {
        var waiting =
                "select count(*) from pg_stat_activity"
                        + " where wait_event_type = 'Lock' and datname = current_database()";
        for (var i = 0; i < 10_000; i++) {
            if (apart.execute(_ -> db.sql(waiting).query(Integer.class).single()) == 1) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException("nobody waited");
    }

    private static CaseId caseId(int number) {
        return new CaseId(new UUID(410402, number));
    }

    private static long issued(Series series) {
        return db.sql(
                        "select count(distinct number) from number_pool"
                                + " where series = ? and case_id is not null")
                .param(series.name())
                .query(Long.class)
                .single();
    }
}
