package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// People of the demonstration city at each other's cases, signed in at the real issuer.
@ExtendWith(SharedHall.class)
class SigningTest {

    private static final String REGISTRATION = "enterprise-registration";
    private static final String LI = "410402198803120020";
    private static final String LEGAL_REPRESENTATIVE = "/legal-representative/idNumber";

    private final Hall hall;
    private final Desk wang;

    SigningTest(Hall hall) {
        this.hall = hall;
        this.wang = new Desk(hall, REGISTRATION, "wang.li");
    }

    @Test
    void a_clerk_of_one_city_finds_nothing_of_the_other() {
        var here = Application.about(hall, "here").submitted(Forms.naturalPerson());
        var elsewhere = Application.about(hall, "elsewhere").submitted(Forms.zhumadian());
        assertThat(hall.get("zhang.wei", "casefile", here.path()).status()).isEqualTo(200);
        assertThat(hall.get("ma.lan", "casefile", elsewhere.path()).status()).isEqualTo(200);
        assertThat(hall.get("ma.lan", "casefile", here.path()).problem())
                .isEqualTo("404 not-found");
        assertThat(hall.get("zhang.wei", "casefile", elsewhere.path()).problem())
                .isEqualTo("404 not-found");
    }

    @Test
    void a_case_is_seen_by_whom_it_concerns_and_by_nobody_else() {
        var path = Application.about(hall, "seen by").submitted(Forms.naturalPerson()).path();
        assertThat(statuses(path)).containsExactly(200, 200, 404, 200, 200, 403, 403);
        assertThat(found(People.APPLICANT)).contains(path.substring(11));
        assertThat(found(People.STRANGER)).doesNotContain(path.substring(11));
    }

    private List<Integer> statuses(String path) {
        return List.of(
                        People.APPLICANT,
                        People.PARTNER,
                        People.STRANGER,
                        People.CLERK,
                        People.SUPERVISOR,
                        People.OPERATOR,
                        "wang.li")
                .stream()
                .map(account -> hall.get(account, "casefile", path).status())
                .toList();
    }

    private String found(String account) {
        return hall.get(account, "casefile", "/api/cases?limit=200").text();
    }

    @Test
    void a_stranger_is_told_the_same_of_a_case_that_exists_and_of_one_that_does_not() {
        var path = Application.about(hall, "hidden").submitted(Forms.naturalPerson()).path();
        var nothing = Application.about(hall, "never there").path();
        for (var end :
                List.of("", "/timeline", "/receipt", "/items/bank-account/results", "/mandates")) {
            assertThat(withoutTrace(hall.get(People.STRANGER, "casefile", path + end)))
                    .isEqualTo(withoutTrace(hall.get(People.STRANGER, "casefile", nothing + end)))
                    .contains("/problems/not-found");
        }
    }

    private static String withoutTrace(Answer answer) {
        return answer.status() + answer.text().replaceFirst("/traces/[0-9a-f]+", "");
    }

    @Test
    void a_clerk_acts_for_an_applicant_with_leave_and_not_without() {
        var application = Application.about(hall, "with leave").submitted(Forms.ledBy("李晓雨", LI));
        var withdrawal = application.path() + "/withdrawal";
        assertThat(hall.post(People.CLERK, "casefile", withdrawal, "").problem())
                .isEqualTo("404 not-found");
        var given =
                hall.post(
                        People.APPLICANT,
                        "casefile",
                        application.path() + "/mandates",
                        "{\"clerk\": \"zhang.wei\"}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(hall.get("casefile", application.path() + "/mandates").text())
                .contains("\"clerk\":\"zhang.wei\"", "SIGNED_IN");
        assertThat(hall.post(People.CLERK, "casefile", withdrawal, "").status()).isEqualTo(200);
        assertThat(actorOf("CaseWithdrawn", application)).containsExactly("zhang.wei");
    }

    @Test
    void whoever_owns_a_share_sees_the_case_and_cannot_withdraw_it() {
        var application = Application.about(hall, "a share").submitted(Forms.naturalPerson());
        assertThat(
                        hall.post(
                                        People.PARTNER,
                                        "casefile",
                                        application.path() + "/withdrawal",
                                        "")
                                .problem())
                .isEqualTo("404 not-found");
    }

    @Test
    void an_officer_sees_masked_values_and_what_is_read_in_clear_is_recorded() {
        var application = claimed("masked");
        var file = wang.file(application).toString();
        assertThat(file)
                .doesNotContain(LI, "13603750101", "13603750105")
                .contains("李晓雨", "410****20");
        assertThat(wang.read(application, LEGAL_REPRESENTATIVE, "CURIOSITY").errors())
                .containsExactly("/purpose enum");
        var path = "/api/tasks/" + application.id() + "/disclosures";
        assertThat(hall.post("wang.li", REGISTRATION, path, "{\"pointer\": \"/name\"}").problem())
                .isEqualTo("400 purpose-needed");
        var answer = wang.read(application, LEGAL_REPRESENTATIVE, "IDENTITY_CHECK");
        assertThat(answer.body().path("value").asString()).as(answer.text()).isEqualTo(LI);
        assertThat(recorded(application))
                .containsExactly("wang.li OFFICER /legal-representative/idNumber IDENTITY_CHECK");
    }

    @Test
    void only_whoever_deals_with_it_reads_a_value_in_clear() {
        var application = Application.about(hall, "held").submitted(Forms.ledBy("李晓雨", LI));
        application.awaitItem(REGISTRATION, "UNDER_REVIEW");
        assertThat(read(wang, application)).isEqualTo("409 task-not-claimed");
        assertThat(new Desk(hall, REGISTRATION, "wu.min").claim(application).status())
                .isEqualTo(200);
        assertThat(read(wang, application)).isEqualTo("409 task-claimed-by-another");

        var done = Application.about(hall, "done").submitted(Forms.naturalPerson());
        done.awaitState("COMPLETED");
        assertThat(read(wang, done)).isEqualTo("409 task-closed");
        assertThat(recorded(application)).isEmpty();
        assertThat(recorded(done)).isEmpty();
    }

    @Test
    void without_a_record_nothing_is_read() {
        var application = claimed("unrecorded");
        new Tables(hall, REGISTRATION)
                .whileLocked(
                        "access_record",
                        () -> {
                            var answer = wang.read(application, "/applicant/idNumber", "REVIEW");
                            assertThat(answer.status()).isEqualTo(503);
                            assertThat(answer.text()).doesNotContain(LI);
                        });
        assertThat(recorded(application)).isEmpty();
    }

    private Application claimed(String what) {
        var application = Application.about(hall, what).submitted(Forms.ledBy("李晓雨", LI));
        application.awaitItem(REGISTRATION, "UNDER_REVIEW");
        assertThat(wang.claim(application).status()).isEqualTo(200);
        return application;
    }

    private static String read(Desk desk, Application application) {
        var answer = desk.read(application, LEGAL_REPRESENTATIVE, "REVIEW");
        assertThat(answer.text()).doesNotContain(LI);
        return answer.problem();
    }

    @Test
    void nobody_decides_on_an_application_of_their_own() {
        var application =
                Application.about(hall, "of their own")
                        .submitted(Forms.naming("王丽", "410403197902280128"));
        application.awaitItem(REGISTRATION, "UNDER_REVIEW");
        assertThat(wang.approve(application).problem()).isEqualTo("409 own-application");
        assertThat(wang.claim(application).problem()).isEqualTo("409 own-application");
        assertThat(new Desk(hall, REGISTRATION, "wu.min").approve(application).status())
                .isEqualTo(200);
    }

    @Test
    void nor_where_the_department_does_not_see_that_it_is_their_own() {
        var application =
                Application.about(hall, "of her own, elsewhere")
                        .submitted(Forms.naming("陈静", "411702199103050449"));
        application.awaitItem(REGISTRATION, "UNDER_REVIEW");
        wang.approve(application);
        application.awaitState("COMPLETED");
        assertThat(new Desk(hall, "social-security", "chen.jing").claim(application).problem())
                .isEqualTo("409 own-application");
    }

    @Test
    void a_service_cannot_change_what_it_has_recorded() throws SQLException {
        var owner = hall.database("casefile");
        assertThat(owner.user()).isEqualTo("yijianshi");
        try (var connection =
                        DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            for (var table :
                    List.of(
                            "domainevententry",
                            "access_record",
                            "operator_action",
                            "mandate",
                            "mandate_revocation",
                            "data_key")) {
                for (var right : List.of("update", "delete", "truncate")) {
                    try (var row =
                            statement.executeQuery(
                                    "select has_table_privilege('casefile_app', '%s', '%s')"
                                            .formatted(table, right))) {
                        assertThat(row.next()).isTrue();
                        assertThat(row.getBoolean(1)).as(right + " on " + table).isFalse();
                    }
                }
            }
        }
    }

    private List<String> recorded(Application application) {
        return new Tables(hall, REGISTRATION)
                .ask(
                        """
                        select actor || ' ' || role || ' ' || field || ' ' || purpose
                        from access_record where case_id = ?
                        """,
                        application.id());
    }

    private List<String> actorOf(String event, Application application) {
        return new Tables(hall, "casefile")
                .ask(
                        """
                        select substring(convert_from(metaData, 'UTF8') from '"actor" *: *"([^"]*)"')
                        from DomainEventEntry
                        where aggregateIdentifier = ? and payloadType like '%$' || ?
                        """,
                        application.id().toString(), event);
    }
}
