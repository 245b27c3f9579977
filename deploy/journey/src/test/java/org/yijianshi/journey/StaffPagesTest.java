package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.allinone.Options;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// A clerk, an officer and an operator at work in a browser, on a desk and on a telephone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REGISTRATION = "enterprise-registration";
    private static final String ID_NUMBER = "410402198803120020";

    private Hall hall;

    @BeforeAll
    void open() {
        hall =
                Hall.open(
                        Options.in(DataDirectories.fresh("staff-pages"))
                                .onFreePorts()
                                .with("yijianshi.time.start", "2026-11-23T09:30:00+08:00"));
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_clerk_finds_a_case_by_how_its_name_begins_and_hands_it_over(int width) {
        var finished = Application.about(hall, "finished " + width);
        var view = finished.submitted(Forms.naturalPerson()).awaitState("COMPLETED");
        var name = view.path("enterpriseName").asString();
        try (var page = new Page(hall, width).as(People.CLERK)) {
            page.go("/window/pick-up").isSound().picture("pick-up-" + width);
            assertThat(page.text()).contains(name);
            for (var wanted :
                    new String[] {
                        name.substring(0, name.length() - 3),
                        view.path("caseNumber").asString(),
                        view.path("creditCode").asString()
                    }) {
                page.go("/window/cases").one("#q").sendKeys(wanted);
                page.press("form[role=search] button");
                assertThat(page.all("main tbody tr")).as(wanted).hasSize(1);
            }
            page.isSound().picture("search-" + width);
            page.go("/window/cases/" + finished.id());
            assertThat(page.isReachedByKeys("#name")).isTrue();
            page.one("#name").sendKeys("李晓雨");
            page.one("#idNumber").sendKeys(ID_NUMBER);
            page.press("form[action$='/handover'] button");
            assertThat(page.go("/window/pick-up").text()).doesNotContain(name);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_clerk_acts_for_the_applicant_with_leave_and_not_without(int width) {
        var application = waiting("leave " + width, "李晓雨", ID_NUMBER);
        var atTheWindow = "/window/cases/" + application.id();
        var withdrawal = "form[action$='/withdrawal'] button";
        try (var applicant = new Page(hall, width).as(People.APPLICANT);
                var clerk = new Page(hall, width).as(People.CLERK)) {
            clerk.go(atTheWindow).isSound();
            assertThat(clerk.text()).contains("工号" + People.CLERK);
            assertThat(clerk.all(withdrawal)).isEmpty();

            applicant.go("/cases/" + application.id());
            assertThat(applicant.isReachedByKeys("#clerk")).isTrue();
            grant(applicant);
            applicant.isSound().picture("mandate-applicant-" + width);
            applicant.press("form[action$='/revocation'] button");
            assertThat(applicant.text()).contains("已收回");
            assertThat(clerk.go(atTheWindow).all(withdrawal)).isEmpty();

            grant(applicant);
            clerk.go(atTheWindow).isSound().picture("mandate-clerk-" + width);
            clerk.press(withdrawal);
            assertThat(clerk.text()).contains("已撤回");
        }
    }

    @Test
    void a_clerk_supplements_for_the_applicant_who_then_confirms() {
        var application = waiting("supplement at the window", "李晓雨", ID_NUMBER);
        var desk = new Desk(hall, REGISTRATION, "wang.li");
        desk.claim(application);
        assertThat(desk.ask(application, "NAME_TO_CHANGE", "").status()).isEqualTo(200);
        application.awaitItem(REGISTRATION, "SUPPLEMENTS_ASKED");
        var supplement = "/window/cases/" + application.id() + "/supplements/" + REGISTRATION;
        try (var applicant = new Page(hall, 360).as(People.APPLICANT);
                var clerk = new Page(hall, 1280).as(People.CLERK)) {
            clerk.go("/window/cases/" + application.id());
            assertThat(links(clerk, supplement)).isZero();
            grant(applicant.go("/cases/" + application.id()));

            clerk.go("/window/cases/" + application.id()).isSound();
            assertThat(links(clerk, supplement)).isEqualTo(1);
            clerk.go(supplement).isSound();
            var sections = Forms.naturalPerson().path("sections");
            ((ObjectNode) sections.path("name")).put("tradeName", "鹭窗");
            clerk.fill(sections);
            clerk.press("main form button.govuk-button[value=next]");
            assertThat(clerk.text()).contains("等申请人和其他签字的人各自登录确认");
            clerk.isSound();

            applicant.go("/confirmations/" + application.id()).isSound();
            assertThat(applicant.text()).contains("鹭窗");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void two_officers_are_told_of_each_other_and_what_is_read_in_clear_is_recorded(int width) {
        var application = waiting("two officers " + width, "李晓雨", ID_NUMBER);
        var path = "/tasks/" + application.id();
        try (var wang = new Page(hall, width).as("wang.li");
                var wu = new Page(hall, width).as("wu.min")) {
            wang.go("/tasks?claimed=NOBODY").isSound().picture("worklist-" + width);
            assertThat(wang.isReachedByKeys("#light")).isTrue();
            assertThat(wang.text()).contains("计时中");
            assertThat(links(wang, path)).isEqualTo(1);
            assertThat(links(wang.go("/tasks?light=OVERDUE"), path)).isZero();
            wu.go(path);
            wang.go(path).isSound();
            wang.press("form[action$='/claim'] button");
            assertThat(links(wang.go("/tasks?claimed=ME&zone=410403"), path))
                    .isEqualTo(links(wang.go("/tasks?zone=410403"), path));
            assertThat(links(wang.go("/tasks?claimed=NOBODY"), path)).isZero();

            wu.press("form[action$='/claim'] button");
            wu.isSound().picture("claimed-by-another-" + width);
            assertThat(wu.one("[role=alert]").getText()).contains("没有改变任何内容");
            assertThat(wu.all("form[action$='/decision']")).isEmpty();

            assertThat(wang.go(path).text()).doesNotContain(ID_NUMBER);
            assertThat(wang.isReachedByKeys("#pointer")).isTrue();
            wang.choose("#pointer", "/legal-representative/idNumber");
            wang.choose("#purpose", "IDENTITY_CHECK");
            wang.press("form[action$='/disclosures'] button");
            wang.isSound().picture("disclosed-" + width);
            assertThat(wang.one("#disclosed").getText()).contains(ID_NUMBER, "已经记录");
            assertThat(wang.path()).doesNotContain(ID_NUMBER);
            assertThat(wang.go(path).text()).doesNotContain(ID_NUMBER);

            wang.press("form[action$='/release'] button");
            assertThat(wu.go("/tasks?claimed=NOBODY").text()).contains("待决定");
            assertThat(links(wu, path)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_officer_does_not_take_up_an_application_of_their_own(int width) {
        var application = waiting("own " + width, "王丽", "410403197902280128");
        try (var page = new Page(hall, width).as("wang.li")) {
            page.go("/tasks/" + application.id());
            page.press("form[action$='/claim'] button");
            page.isSound().picture("own-" + width);
            assertThat(page.one("[role=alert]").getText()).contains("回避");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_operator_sees_what_could_not_be_read_and_sends_it_again(int width)
            throws ExecutionException, InterruptedException {
        var before = deadLetters();
        unreadable(Application.about(hall, "unreadable " + width));
        await().atMost(PATIENCE).until(() -> deadLetters() > before);
        try (var page = new Page(hall, width).as(People.OPERATOR)) {
            page.go("/operations").isSound().picture("operations-" + width);
            assertThat(page.text()).contains("发出落后").doesNotContain("没有回应");
            page.press("a[href='/operations/supervision/dead-letters']");
            page.isSound().picture("dead-letters-" + width);
            assertThat(page.text()).contains("case-events").doesNotContain("王建国");
            assertThat(page.isReachedByKeys("#reason")).isTrue();
            page.tick("[name=ids]");
            page.one("#reason").sendKeys("已经修好");
            page.press("button[value=redrive]");
            page.isSound().picture("dead-letter-results-" + width);
            assertThat(page.text()).contains("已重新发出");
            page.go("/operations/supervision/dead-letters").isSound();
            assertThat(page.text()).contains(People.OPERATOR, "已经修好");
        }
    }

    private Application waiting(String about, String name, String idNumber) {
        var application = Application.about(hall, about).submitted(Forms.ledBy(name, idNumber));
        var desk = new Desk(hall, REGISTRATION, "wang.li");
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            var line = desk.line(application);
                            return line.path("state").asString("").equals("WAITING_FOR_OFFICER")
                                    && line.path("dueAt").isString();
                        });
        return application;
    }

    private static void grant(Page applicant) {
        applicant.one("#clerk").sendKeys(People.CLERK);
        applicant.press("form[action$='/mandates'] button");
        assertThat(applicant.all("form[action$='/revocation']")).hasSize(1);
    }

    private static int links(Page page, String path) {
        return page.all("main a[href='" + path + "']").size();
    }

    private int deadLetters() {
        return hall.get("supervision", "/api/operations/dead-letters")
                .body()
                .path("deadLetters")
                .size();
    }

    private void unreadable(Application application)
            throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", hall.bootstrapServers());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(config, bytes, bytes)) {
            var body = "{\"item\":\"seal-carving\",\"name\":\"王建国\"}";
            producer.send(
                            new ProducerRecord<>(
                                    "case-events",
                                    application.id().toString().getBytes(UTF_8),
                                    body.getBytes(UTF_8)))
                    .get();
        }
    }
}
