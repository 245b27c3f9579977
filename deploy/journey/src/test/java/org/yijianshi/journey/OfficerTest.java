package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.ExecutionException;

/// What happens when the rules do not decide by themselves.
@ExtendWith(SharedHall.class)
class OfficerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REGISTRATION = "enterprise-registration";

    private final Hall hall;
    private final Desk li;
    private final Desk wu;

    OfficerTest(Hall hall) {
        this.hall = hall;
        this.li = new Desk(hall, REGISTRATION, "wang.li");
        this.wu = new Desk(hall, REGISTRATION, "wu.min");
    }

    @Test
    void an_officer_sees_why_and_until_when_and_decides_what_is_claimed() {
        var application = waiting("claimed", Forms.corporateShareholder());
        var line = li.line(application);
        assertThat(line.path("concerns").valueStream().map(JsonNode::asString))
                .contains("HOLDER_IS_ENTERPRISE");
        assertThat(line.path("state").asString()).isEqualTo("WAITING_FOR_OFFICER");
        assertThat(line.path("dueAt").asString())
                .isEqualTo(application.item(REGISTRATION).path("dueAt").asString());
        assertThat(application.item(REGISTRATION).path("waitingFor").asString())
                .isEqualTo("OFFICER");

        assertThat(li.claim(application).status()).isEqualTo(200);
        assertThat(wu.claim(application).problem()).isEqualTo("409 task-claimed-by-another");
        assertThat(wu.approve(application).problem()).isEqualTo("409 task-claimed-by-another");
        assertThat(wu.reject(application, "FALSE_REGISTRATION_BAR").problem())
                .isEqualTo("409 task-claimed-by-another");
        assertThat(li.approve(application).status()).isEqualTo(200);

        var view = application.awaitState("COMPLETED");
        assertThat(Application.item(view, REGISTRATION).path("mode").asString())
                .isEqualTo("OFFICER");
        assertThat(li.line(application).isMissingNode()).isTrue();
    }

    @Test
    void the_applicant_is_asked_once_and_the_clock_waits_for_the_answer() {
        var form = Forms.corporateShareholder();
        var application = waiting("supplements", form);
        assertThat(li.ask(application, "SOMETHING_ELSE", "").problem())
                .isEqualTo("400 reason-not-published");
        assertThat(li.ask(application, "ADDRESS_PROOF", "请附租赁合同").status()).isEqualTo(200);

        var asked = application.awaitItem(REGISTRATION, "SUPPLEMENTS_ASKED");
        assertThat(asked.path("waitingFor").asString()).isEqualTo("APPLICANT");
        assertThat(texts(asked.path("reasons"))).containsExactly("ADDRESS_PROOF");
        assertThat(texts(asked.path("sections"))).containsExactly("address", "commitments");
        assertThat(application.results(REGISTRATION).path("note").asString()).isEqualTo("请附租赁合同");
        var paused = application.awaitLedger(l -> state(l).equals("WAITING_FOR_APPLICANT"));
        assertThat(paused.has("dueAt") && !paused.path("dueAt").isNull()).isFalse();
        application.awaitView(view -> view.at("/clock/dueAt").asString("").isEmpty());
        assertThat(wu.approve(application).problem()).isEqualTo("409 waiting-for-applicant");

        assertOnlyWhatWasAsked(application, form);
        var address = Forms.section(form, "address").deepCopy().put("tenure", "OWNED");
        address.remove("leaseUntil");
        var answer = application.supplement(REGISTRATION, one("address", address));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        application.awaitItem(REGISTRATION, "UNDER_REVIEW");
        var running = application.awaitLedger(l -> state(l).equals("RUNNING"));
        assertThat(running.path("dueAt").isString()).isTrue();
        assertThat(texts(li.line(application).path("concerns")))
                .containsExactly("HOLDER_IS_ENTERPRISE");
        assertThat(li.file(application).at("/sections/address/tenure").asString())
                .isEqualTo("OWNED");
        assertThat(li.ask(application, "ADDRESS_PROOF", "").problem())
                .isEqualTo("409 supplements-asked-once");
        assertThat(li.approve(application).status()).isEqualTo(200);
        var done = application.awaitState("COMPLETED");
        assertThat(Application.item(done, REGISTRATION).path("reasons")).isEmpty();
        assertThat(application.supplement(REGISTRATION, one("address", address)).status())
                .isEqualTo(200);
        assertThat(application.supplement(REGISTRATION, one("address", address.put("x", 1))))
                .extracting(Answer::status)
                .isEqualTo(422);
        assertThat(parties(application)).contains("APPLICANT");
        // What was mended for registration is mended for whoever is asked after it.
        var tax = new Desk(hall, "tax-ukey", "liu.fang").file(application);
        assertThat(tax.at("/sections/address/tenure").asString()).isEqualTo("OWNED");
    }

    @Test
    void a_rejected_registration_closes_what_waited_for_it() {
        var application = waiting("rejected", Forms.corporateShareholder());
        assertThat(li.reject(application, "FALSE_REGISTRATION_BAR").status()).isEqualTo(200);
        var view = application.awaitState("REJECTED");
        var registration = Application.item(view, REGISTRATION);
        assertThat(registration.path("state").asString()).isEqualTo("REJECTED");
        assertThat(texts(registration.path("reasons"))).containsExactly("FALSE_REGISTRATION_BAR");
        assertThat(texts(li.file(application).at("/task/reasons")))
                .containsExactly("FALSE_REGISTRATION_BAR");
        for (var item : List.of("seal-carving", "tax-ukey", "social-security", "bank-account")) {
            assertThat(Application.item(view, item).path("state").asString())
                    .isEqualTo("CANCELLED");
        }
        assertThat(application.handOver("周立恒", "410403197904161018").problem())
                .isEqualTo("409 case-not-completed");
        assertThat(new Tables(hall, "seal-carving").numbersOf(application)).isEmpty();
    }

    @Test
    void any_other_rejection_leaves_the_rest_to_finish() {
        var form = Forms.naturalPerson();
        Forms.section(form, "seals").put("maker", "NOBODY-01");
        var application = Application.about(hall, "no seals").submitted(form);
        application.awaitItem("seal-carving", "UNDER_REVIEW");
        var seals = new Desk(hall, "seal-carving", "zhao.qiang");
        assertThat(texts(seals.line(application).path("concerns")))
                .containsExactly("SEAL_MAKER_NOT_LISTED");
        assertThat(seals.reject(application, "SEAL_RECEIVER_HAS_NO_MANDATE").status())
                .isEqualTo(200);
        var view = application.awaitState("COMPLETED");
        assertThat(Application.item(view, "seal-carving").path("state").asString())
                .isEqualTo("REJECTED");
        for (var item : List.of(REGISTRATION, "tax-ukey", "social-security", "bank-account")) {
            assertThat(Application.item(view, item).path("state").asString())
                    .isEqualTo("COMPLETED");
        }
    }

    @Test
    void a_case_is_withdrawn_before_anything_is_decided_and_not_after()
            throws ExecutionException, InterruptedException {
        var form = Forms.corporateShareholder();
        var application = waiting("withdrawn", form);
        assertThat(application.withdraw().status()).isEqualTo(200);
        var view = application.awaitState("WITHDRAWN");
        assertThat(view.path("items").valueStream().map(OfficerTest::state))
                .containsOnly("WITHDRAWN");
        application.awaitLedger(l -> state(l).equals("ENDED"));
        var address = one("address", Forms.section(form, "address"));
        assertThat(application.supplement(REGISTRATION, address).problem())
                .isEqualTo("409 case-closed");
        assertThat(application.withdraw().problem()).isEqualTo("409 case-closed");
        await().until(() -> li.line(application).isMissingNode());
        assertThat(li.approve(application).problem()).isEqualTo("409 task-closed");
        assertNobodyIsLeftWithAMessage(application);

        var completed = Application.about(hall, "not withdrawn").submitted(Forms.naturalPerson());
        completed.awaitState("COMPLETED");
        assertThat(completed.withdraw().problem()).isEqualTo("409 case-closed");
    }

    /// What stands against an award is no answer to somebody who may not decide at all.
    @Test
    void an_approval_that_comes_at_the_wrong_time_is_told_so_and_claims_no_number() {
        var form = Forms.naturalPerson();
        Application.about(hall, "has the name").submitted(form).awaitState("COMPLETED");
        var withdrawn = waiting("wants the name and withdraws", form);
        var asked = waiting("wants the name and is asked", form);
        assertThat(li.approve(asked).problem()).isEqualTo("409 cannot-be-approved");
        assertThat(withdrawn.withdraw().status()).isEqualTo(200);
        await().until(() -> li.line(withdrawn).isMissingNode());
        assertThat(li.ask(asked, "NAME_TO_CHANGE", "").status()).isEqualTo(200);

        assertThat(li.approve(withdrawn).problem()).isEqualTo("409 task-closed");
        assertThat(li.approve(asked).problem()).isEqualTo("409 waiting-for-applicant");
        var numbers = new Tables(hall, REGISTRATION);
        assertThat(numbers.numbersOf(withdrawn)).isEmpty();
        assertThat(numbers.numbersOf(asked)).isEmpty();
    }

    /// Others are refused: sections nobody asked for, sections that break a rule, other items.
    private void assertOnlyWhatWasAsked(Application application, ObjectNode form) {
        var capital = one("capital", Forms.section(form, "capital"));
        assertThat(application.supplement(REGISTRATION, capital).problem())
                .isEqualTo("409 sections-not-asked");
        assertThat(application.supplement("tax-ukey", one("tax", Forms.section(form, "tax"))))
                .extracting(Answer::problem)
                .isEqualTo("409 supplement-not-asked");
        var broken = Forms.section(form, "address").deepCopy().put("tenure", "OWNED");
        assertThat(application.supplement(REGISTRATION, one("address", broken)).errors())
                .containsExactly("/sections/address/leaseUntil unneeded");
        assertThat(application.item(REGISTRATION).path("state").asString())
                .isEqualTo("SUPPLEMENTS_ASKED");
    }

    /// Departments that had no order must not be told of the withdrawal. Everything said is heard
    /// before this looks for what somebody could not apply.
    private void assertNobodyIsLeftWithAMessage(Application application)
            throws ExecutionException, InterruptedException {
        var records = new Records(hall);
        records.awaitRead();
        assertThat(records.about(application).stream().map(ConsumerRecord::topic).distinct())
                .containsExactlyInAnyOrder(
                        "case-events",
                        "handling-events." + REGISTRATION,
                        "clock-events",
                        "item-orders." + REGISTRATION);
        for (var service : Sinks.SERVICES) {
            assertThat(new Tables(hall, service).parked(application)).as(service).isEmpty();
            var health = hall.get(service, "/actuator/health");
            assertThat(health.status()).as("%s: %s", service, health.text()).isEqualTo(200);
        }
    }

    private Application waiting(String about, ObjectNode form) {
        var application = Application.about(hall, about).submitted(form);
        application.awaitView(
                view -> {
                    var item = Application.item(view, REGISTRATION);
                    return item.path("waitingFor").asString("").equals("OFFICER")
                            && item.path("dueAt").isString();
                });
        await().until(() -> li.line(application).path("dueAt").isString());
        return application;
    }

    private List<String> parties(Application application) {
        return application
                .awaitLedger(l -> l.has("verdict"))
                .path("shares")
                .valueStream()
                .map(share -> share.path("party").asString())
                .toList();
    }

    private static ObjectNode one(String section, ObjectNode content) {
        return JSON.createObjectNode().set(section, content);
    }

    private static String state(JsonNode node) {
        return node.path("state").asString("");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
