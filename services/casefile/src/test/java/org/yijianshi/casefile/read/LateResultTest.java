package org.yijianshi.casefile.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.ItemGraph;
import org.yijianshi.casefile.domain.PlannedItem;
import org.yijianshi.casefile.domain.Submission;
import org.yijianshi.casefile.read.CaseSearch.Place;
import org.yijianshi.casefile.read.CaseSearch.Wanted;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Texts;
import org.yijianshi.testkit.TestServers;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What clerks see of a result that came after the withdrawal.
class LateResultTest {

    private static final Instant SUBMITTED = Instant.parse("2026-11-23T01:30:00Z");
    private static final Instant PRODUCED = Instant.parse("2026-11-23T01:31:00Z");
    private static final Instant WITHDRAWN = Instant.parse("2026-11-23T01:32:00Z");
    private static final Instant RECORDED = Instant.parse("2026-11-23T01:33:00Z");
    private static final ItemCode REGISTRATION = new ItemCode("registration");

    private static CaseProjection projection;
    private static CaseQueries queries;
    private static CaseSearch search;

    @BeforeAll
    static void createTables() throws IOException {
        var database = TestServers.database("cases");
        var db =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), database.user(), database.password()));
        CasefileTables.createIn(db);
        var bundle = new ResourceBundleMessageSource();
        bundle.setDefaultEncoding("UTF-8");
        bundle.setBasename("casefile-texts");
        projection = new CaseProjection(db, new Steps(db), new Reports(db));
        queries = new CaseQueries(db, new Texts(bundle), BusinessTime.system());
        search = new CaseSearch(db, BusinessTime.system());
        for (var n = 1; n <= 5; n++) {
            withdrawn(n);
        }
        for (var n : List.of(2, 3, 5)) {
            late(n);
        }
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void the_item_stays_withdrawn_and_shows_what_has_to_be_revoked() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        var view = queries.find(id(2), Reach.everything()).orElseThrow();
        var item = view.items().getFirst();

        assertThat(view.state()).isEqualTo("WITHDRAWN");
        assertThat(item.state()).isEqualTo("WITHDRAWN");
        assertThat(item.closedAt()).isEqualTo(WITHDRAWN);
        assertThat(item.results()).containsEntry("creditCode", "code-2");
        assertThat(item.lateResult())
                .isEqualTo(new CaseView.LateResult(PRODUCED, "部门还不知道撤回时，已经办出了结果。这个结果要由部门撤销"));
        assertThat(view.timeline())
                .endsWith(
                        new CaseView.Step(WITHDRAWN, null, "WITHDRAWN"),
                        new CaseView.Step(RECORDED, "registration", "RESULT_AFTER_WITHDRAWAL"));
    }

    @Test
    void it_is_said_in_english_too() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(
                        queries.find(id(2), Reach.everything())
                                .orElseThrow()
                                .items()
                                .getFirst()
                                .lateResult())
                .extracting(CaseView.LateResult::text)
                .asString()
                .endsWith("It has to revoke this result");
    }

    @Test
    void a_withdrawn_item_without_a_result_says_nothing_of_the_kind() {
        var item = queries.find(id(1), Reach.everything()).orElseThrow().items().getFirst();

        assertThat(item.lateResult()).isNull();
        assertThat(item.results()).isEmpty();
    }

    @Test
    void clerks_find_such_cases_and_those_alone_page_by_page() {
        var wanted = new Wanted(null, null, null, null, null, true, false);
        var first = search.find(wanted, null, 2, Reach.everything());
        var last = first.getLast();
        var second =
                search.find(
                        wanted,
                        new Place(last.submittedAt(), last.caseId()),
                        2,
                        Reach.everything());

        assertThat(first)
                .allMatch(CaseLineView::conflict)
                .extracting(CaseLineView::caseId)
                .containsExactly(id(5).value(), id(3).value());
        assertThat(second).extracting(CaseLineView::caseId).containsExactly(id(2).value());
        assertThat(
                        search.find(
                                new Wanted(null, null, null, null, null, false, false),
                                null,
                                9,
                                Reach.everything()))
                .noneMatch(CaseLineView::conflict)
                .extracting(CaseLineView::caseId)
                .containsExactly(id(4).value(), id(1).value());
        assertThat(
                        search.find(
                                new Wanted(null, null, null, null, null, null, false),
                                null,
                                9,
                                Reach.everything()))
                .hasSize(5);
    }

    @Test
    void whoever_has_the_number_in_hand_finds_the_case() {
        assertThat(
                        search.find(
                                new Wanted(null, "code-3", null, null, null, null, false),
                                null,
                                9,
                                Reach.everything()))
                .extracting(CaseLineView::caseId, CaseLineView::state)
                .containsExactly(tuple(id(3).value(), "WITHDRAWN"));
    }

    private static void withdrawn(int n) {
        var zone = new HallZone("410402");
        var number = CaseNumber.of(zone.region(), LocalDate.parse("2026-11-23"), n);
        var plan =
                new ItemGraph(
                        List.of(new PlannedItem(REGISTRATION, List.of(), List.of(), true, true)));
        var submission =
                new Submission(number, "opening", zone, zone, "WEB", "2022", List.of(), "digest");
        var at = SUBMITTED.plusSeconds(n);
        projection.on(new CaseSubmitted(id(n), submission, plan, List.of(), at));
        projection.on(new ItemReleased(id(n), REGISTRATION, null, Map.of(), at));
        projection.on(new ItemWithdrawn(id(n), REGISTRATION, WITHDRAWN));
        projection.on(new CaseWithdrawn(id(n), WITHDRAWN));
    }

    private static void late(int n) {
        var results = Map.of("creditCode", "code-" + n, "enterpriseName", "name-" + n);
        projection.on(
                new LateResultRecorded(id(n), REGISTRATION, results, null, PRODUCED, RECORDED));
    }

    private static CaseId id(int n) {
        return new CaseId(new UUID(0, n));
    }
}
