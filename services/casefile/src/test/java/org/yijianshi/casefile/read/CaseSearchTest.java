package org.yijianshi.casefile.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yijianshi.casefile.read.CaseSearch.Place;
import org.yijianshi.casefile.read.CaseSearch.Wanted;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.testkit.TestServers;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a clerk looks for with half a name, or with somebody waiting for results.
class CaseSearchTest {

    private static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    private static final String ROW =
            """
            insert into case_view (case_id, case_number, theme, zone, intake_zone, channel,
              profile_edition, state, enterprise_name, submitted_at, handed_over_at)
            values (?, ?, 'opening', '410402', '410402', 'WEB', '2026', ?, ?, ?, ?)
            """;

    private static JdbcClient db;
    private static CaseSearch search;

    @BeforeAll
    static void createTables() throws IOException {
        var database = TestServers.database("search");
        db =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), database.user(), database.password()));
        CasefileTables.createIn(db);
        search = new CaseSearch(db, BusinessTime.system());
        row(1, "COMPLETED", "平顶山市鹰翔尼龙有限公司", null);
        row(2, "COMPLETED", "平顶山市鹰腾尼龙有限公司", AT);
        row(3, "COMPLETED", "平顶山市𠮷祥商贸有限公司", null);
        row(4, "IN_PROGRESS", null, null);
        row(5, "COMPLETED", "平%_", null);
    }

    @Test
    void a_name_is_found_by_how_it_begins_and_by_nothing_else() {
        assertThat(named("平顶山市鹰")).containsExactly(2L, 1L);
        assertThat(named("平顶山市鹰翔尼龙有限公司")).containsExactly(1L);
        assertThat(named("平顶山市𠮷")).containsExactly(3L);
        assertThat(named("鹰翔")).isEmpty();
    }

    @Test
    void what_stands_for_anything_elsewhere_stands_for_itself() {
        assertThat(named("平%")).containsExactly(5L);
        assertThat(named("平_")).isEmpty();
        assertThat(named("%")).isEmpty();
        assertThat(named("平\\")).isEmpty();
    }

    @Test
    void what_waits_for_pick_up_is_finished_and_not_handed_over_page_by_page() {
        var wanted = new Wanted(null, null, null, null, null, null, true);
        var first = search.find(wanted, null, 2, Reach.everything());
        var last = first.getLast();
        var place = new Place(last.submittedAt(), last.caseId());

        assertThat(ids(first)).containsExactly(5L, 3L);
        assertThat(ids(search.find(wanted, place, 2, Reach.everything()))).containsExactly(1L);
    }

    private static List<Long> named(String prefix) {
        var wanted = new Wanted(null, null, null, prefix, null, null, false);
        return ids(search.find(wanted, null, 9, Reach.everything()));
    }

    private static List<Long> ids(List<CaseLineView> lines) {
        return lines.stream().map(line -> line.caseId().getLeastSignificantBits()).toList();
    }

    private static void row(
            long n, String state, @Nullable String name, @Nullable Instant handedOver) {
        db.sql(ROW)
                .params(new UUID(0, n), "number-" + n, state)
                .param(name)
                .param(Timestamp.from(AT.plusSeconds(n)))
                .param(handedOver == null ? null : Timestamp.from(handedOver))
                .update();
    }
}
