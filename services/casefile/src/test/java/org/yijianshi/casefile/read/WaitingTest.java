package org.yijianshi.casefile.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.SupplementAsked;
import org.yijianshi.casefile.domain.ItemGraph;
import org.yijianshi.casefile.domain.PlannedItem;
import org.yijianshi.casefile.domain.Submission;
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
import java.util.Map;
import java.util.UUID;

/// Every open item says whom it waits for, and one that has ended keeps nothing of the way there.
class WaitingTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Instant AT = Instant.parse("2026-11-23T01:30:00Z");
    private static final ItemCode REGISTRATION = new ItemCode("registration");
    private static final ItemCode TAX = new ItemCode("tax");
    private static final ItemCode BANK = new ItemCode("bank");

    private static CaseProjection projection;
    private static CaseQueries queries;

    @BeforeAll
    static void createTables() throws IOException {
        var database = TestServers.database("waiting");
        var db =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                database.url(), database.user(), database.password()));
        CasefileTables.createIn(db);
        projection = new CaseProjection(db, new Steps(db), new Reports(db));
        queries =
                new CaseQueries(
                        db, new Texts(new ResourceBundleMessageSource()), BusinessTime.system());
    }

    @Test
    void every_open_item_says_whom_it_waits_for() {
        projection.on(submitted());
        assertThat(waiting())
                .containsExactly(
                        "registration PREREQUISITE []",
                        "tax PREREQUISITE [registration]",
                        "bank PREREQUISITE [registration, tax]");

        projection.on(new ItemReleased(CASE, REGISTRATION, null, Map.of(), AT));
        assertThat(waiting()).contains("registration DEPARTMENT []");

        projection.on(asked(REGISTRATION));
        assertThat(waiting()).contains("registration APPLICANT []");
        assertThat(item(0).reasons()).containsExactly("R");

        projection.on(new ItemCompleted(CASE, REGISTRATION, Map.of(), null, AT));
        projection.on(new ItemReleased(CASE, TAX, REGISTRATION, Map.of(), AT));
        assertThat(waiting())
                .containsExactly(
                        "registration null []", "tax DEPARTMENT []", "bank PREREQUISITE [tax]");
        assertThat(item(0).reasons()).isEmpty();
        assertThat(item(0).sections()).isEmpty();

        projection.on(asked(TAX));
        projection.on(new ItemRejected(CASE, TAX, List.of("NO"), null, AT));
        assertThat(item(1).reasons()).containsExactly("NO");
        assertThat(item(1).sections()).isEmpty();
    }

    private static List<String> waiting() {
        return queries.find(CASE, Reach.everything()).orElseThrow().items().stream()
                .map(i -> i.item() + " " + i.waitingFor() + " " + i.waitsForItems())
                .toList();
    }

    private static CaseView.Item item(int place) {
        return queries.find(CASE, Reach.everything()).orElseThrow().items().get(place);
    }

    private static SupplementAsked asked(ItemCode item) {
        return new SupplementAsked(CASE, item, List.of("R"), List.of("name"), null, AT);
    }

    private static CaseSubmitted submitted() {
        var zone = new HallZone("410402");
        var number = CaseNumber.of(zone.region(), LocalDate.parse("2026-11-23"), 1);
        var plan =
                new ItemGraph(
                        List.of(
                                planned(REGISTRATION),
                                planned(TAX, REGISTRATION),
                                planned(BANK, REGISTRATION, TAX)));
        var submission =
                new Submission(number, "opening", zone, zone, "WEB", "2022", List.of(), "digest");
        return new CaseSubmitted(CASE, submission, plan, List.of(), AT);
    }

    private static PlannedItem planned(ItemCode item, ItemCode... needs) {
        return new PlannedItem(item, List.of(needs), List.of(), false, true);
    }
}
