package org.yijianshi.enterpriseregistration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yijianshi.enterpriseregistration.domain.NameClaim;
import org.yijianshi.enterpriseregistration.domain.NameTakenException;
import org.yijianshi.enterpriseregistration.domain.RegisteredName;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.EnterpriseName;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.testkit.TestServers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class SqlNameRegisterTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static JdbcClient db;
    private static TransactionTemplate transaction;
    private static SqlNameRegister register;

    @BeforeAll
    static void createTable() throws IOException {
        var database = TestServers.database("names");
        var source =
                new DriverManagerDataSource(database.url(), database.user(), database.password());
        db = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        register = new SqlNameRegister(db);
        try (var script =
                SqlNameRegisterTest.class.getResourceAsStream(
                        "/db/enterprise_registration/V201__names.sql")) {
            assertThat(script).isNotNull();
            db.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
    }

    /// Each test has a city of its own.
    private static NameClaim claim(int caseNumber, String city, String tradeName, String industry) {
        return new NameClaim(
                new CaseId(new UUID(0, caseNumber)),
                new RegionCode(city),
                new EnterpriseName("平顶山市", tradeName, industry, "有限公司"));
    }

    @Test
    void it_finds_names_that_are_equal_or_near_and_no_others() {
        var city = "410100";
        register.enter(claim(1, city, "鹰翔", "商贸"), TODAY);
        register.enter(claim(2, city, "鹰祥", "贸易"), TODAY);
        register.enter(claim(3, city, "大鹰翔天下", "商贸"), TODAY);
        register.enter(claim(4, city, "鹰翔", "餐饮"), TODAY);
        register.enter(claim(5, city, "鹰飞", "商贸"), TODAY);
        register.enter(claim(6, "410200", "鹰翔", "商贸"), TODAY);

        assertThat(register.resembling(claim(9, city, "鹰翔", "商贸"), TODAY))
                .containsExactly(
                        new RegisteredName("鹰翔", "商贸"),
                        new RegisteredName("鹰祥", "贸易"),
                        new RegisteredName("大鹰翔天下", "商贸"));
        assertThat(register.resembling(claim(9, city, "翱翔大鹰翔天下", "商贸"), TODAY))
                .containsExactlyInAnyOrder(
                        new RegisteredName("鹰翔", "商贸"), new RegisteredName("大鹰翔天下", "商贸"));
        assertThat(register.resembling(claim(9, city, "鹰翔商", "贸"), TODAY))
                .contains(new RegisteredName("鹰翔", "商贸"));
    }

    @Test
    void a_name_without_an_industry_meets_every_industry() {
        var city = "410300";
        register.enter(claim(1, city, "鹰翔", "餐饮"), TODAY);

        assertThat(register.resembling(claim(9, city, "鹰翔", ""), TODAY))
                .containsExactly(new RegisteredName("鹰翔", "餐饮"));
    }

    @Test
    void a_case_does_not_find_its_own_name_and_may_enter_it_again() {
        var own = claim(1, "410400", "鹰翔", "商贸");
        register.enter(own, TODAY);
        register.enter(own, TODAY);

        assertThat(register.resembling(own, TODAY)).isEmpty();
    }

    @Test
    void a_name_is_given_to_one_case_only_whatever_its_form() {
        register.enter(claim(1, "410500", "鹰翔", "商贸"), TODAY);
        var second =
                new NameClaim(
                        new CaseId(new UUID(0, 2)),
                        new RegionCode("410500"),
                        new EnterpriseName("平顶山市新华区", "鹰翔", "商贸", "有限责任公司"));

        assertThatThrownBy(() -> register.enter(second, TODAY))
                .isInstanceOf(NameTakenException.class);
    }

    @Test
    void a_name_given_up_is_free_when_its_time_has_passed() {
        var city = "410600";
        register.enter(claim(1, city, "鹰翔", "商贸"), TODAY.minusYears(3));
        db.sql("update registered_name set free_from = ? where city = ?")
                .param(TODAY)
                .param(city)
                .update();
        var next = claim(2, city, "鹰翔", "商贸");

        assertThat(register.resembling(next, TODAY.minusDays(1))).hasSize(1);
        assertThatThrownBy(() -> register.enter(next, TODAY.minusDays(1)))
                .isInstanceOf(NameTakenException.class);
        assertThat(register.resembling(next, TODAY)).isEmpty();
        register.enter(next, TODAY);
        assertThat(register.resembling(claim(3, city, "鹰翔", "商贸"), TODAY)).hasSize(1);
    }

    @Test
    void of_many_cases_that_race_for_a_name_exactly_one_gets_it() throws Exception {
        var together = new CountDownLatch(8);
        try (var cases = Executors.newFixedThreadPool(8)) {
            var races = new ArrayList<Future<Boolean>>();
            for (var i = 1; i <= 8; i++) {
                var claim = claim(i, "410700", "鹰翔", "商贸");
                races.add(cases.submit(() -> wins(claim, together)));
            }
            var winners = 0;
            for (var race : races) {
                winners += race.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(
                        db.sql("select count(*) from registered_name where city = '410700'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_decision_that_does_not_stand_leaves_the_name_free() {
        var claim = claim(1, "410800", "鹰翔", "商贸");
        transaction.executeWithoutResult(
                status -> {
                    register.enter(claim, TODAY);
                    status.setRollbackOnly();
                });

        register.enter(claim(2, "410800", "鹰翔", "商贸"), TODAY);
    }

    /// All are past their check before the first enters: the state in which a race does its harm.
    private static boolean wins(NameClaim claim, CountDownLatch together) {
        try {
            transaction.executeWithoutResult(
                    _ -> {
                        assertThat(register.resembling(claim, TODAY)).isEmpty();
                        together.countDown();
                        await(together);
                        register.enter(claim, TODAY);
                    });
            return true;
        } catch (NameTakenException _) {
            return false;
        }
    }

    private static void await(CountDownLatch together) {
        try {
            assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
