package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.SealCode;
import org.yijianshi.kernel.UnifiedSocialCreditCode;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The case everything is made for: one form in, five departments done, everything handed over at
/// once.
@ExtendWith(SharedHall.class)
class AutomaticCaseTest {

    private final Hall hall;

    AutomaticCaseTest(Hall hall) {
        this.hall = hall;
    }

    @Test
    void one_form_brings_five_results() {
        var application = Application.about(hall, "one form, five results");
        var form = Forms.naturalPerson();
        var answer = application.submit(form);
        assertThat(answer.status()).isEqualTo(201);
        assertReceipt(answer.body(), application);

        var view = application.awaitState("COMPLETED");
        assertThat(view.path("items").valueStream())
                .hasSize(5)
                .allSatisfy(
                        item -> {
                            assertThat(item.path("state").asString()).isEqualTo("COMPLETED");
                            assertThat(item.path("mode").asString()).isEqualTo("AUTOMATIC");
                            assertThat(item.path("ruleSet").asString())
                                    .startsWith(item.path("item").asString());
                        });
        assertRegistered(view, Forms.section(form, "name").path("tradeName").asString());
        assertSealsAndNumbers(view);
        assertThat(view.path("timeline").valueStream().map(step -> step.path("step").asString()))
                .startsWith("SUBMITTED", "RELEASED", "ACCEPTED")
                .endsWith("COMPLETED");
    }

    @Test
    void what_the_bank_reserved_is_for_the_applicant_alone() {
        var application = Application.about(hall, "pre-booked").submitted(Forms.naturalPerson());
        var view = application.awaitState("COMPLETED");
        var account = application.disclosed("bank-account", "preBookedAccount");
        assertThat(
                        application
                                .results("bank-account")
                                .at("/confidential/preBookedAccount")
                                .asString())
                .isNotEqualTo(account)
                .endsWith(account.substring(account.length() - 4));
        assertThat(account).matches("102410402[0-9]{10}");
        assertThat(view.toString()).doesNotContain(account);
        assertThat(
                        hall.get("bank-account", "/api/tasks/" + application.id())
                                .body()
                                .path("outputs")
                                .toString())
                .doesNotContain(account);
    }

    @Test
    void the_clock_says_how_long_it_took_and_whose_minutes_they_were() {
        var application = Application.about(hall, "clock").submitted(Forms.naturalPerson());
        var view = application.awaitView(v -> v.path("clock").has("withinPromise"));
        var clock = view.path("clock");
        assertThat(clock.path("withinPromise").asBoolean()).isTrue();
        assertThat(clock.path("budgetMinutes").asInt()).isEqualTo(210);
        assertThat(clock.path("netMinutes").asInt()).isLessThan(5);
        var submitted = Instant.parse(view.path("submittedAt").asString());
        // 210 minutes after half past nine, and an hour of lunch
        assertThat(clock.path("dueAt").asString())
                .isEqualTo(submitted.plus(Duration.ofMinutes(270)).toString());

        var ledger = application.ledger();
        assertThat(ledger.path("state").asString()).isEqualTo("ENDED");
        assertThat(ledger.at("/verdict/withinPromise").asBoolean()).isTrue();
        assertThat(ledger.path("items").size()).isEqualTo(5);
        assertThat(ledger.path("items").valueStream())
                .allMatch(item -> item.path("ending").asString().equals("COMPLETED"));
        var shares = ledger.path("shares");
        assertThat(shares.get(0).path("item").asString()).isEqualTo("enterprise-registration");
        assertThat(shares.get(0).path("from")).isEqualTo(ledger.path("startedAt"));
        for (var i = 1; i < shares.size(); i++) {
            assertThat(shares.get(i).path("from")).isEqualTo(shares.get(i - 1).path("to"));
        }
        assertThat(shares.get(shares.size() - 1).path("to")).isEqualTo(ledger.path("endedAt"));
    }

    @Test
    void everything_is_handed_over_once() {
        var application = Application.about(hall, "hand-over");
        application.submitted(Forms.naturalPerson()).awaitState("COMPLETED");
        var first = application.handOver("李晓雨", "410402198803120020");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.body().path("handedOverAt").isString()).isTrue();
        var again = application.handOver("李晓雨", "410402198803120020");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.body().path("handedOverAt")).isEqualTo(first.body().path("handedOverAt"));
        assertThat(application.handOver("王建国", "410411198509230030").problem())
                .isEqualTo("409 already-handed-over");
        assertThat(new Tables(hall, "casefile").times("ResultsHandedOver", application))
                .isEqualTo(1);
    }

    @Test
    void a_hand_over_whose_answer_was_lost_is_answered_as_at_first() {
        var application = Application.about(hall, "lost answer");
        application.submitted(Forms.naturalPerson()).awaitState("COMPLETED");
        var key = UUID.randomUUID();
        var first = application.handOver("李晓雨", "410402198803120020", key);
        assertThat(first.body().path("handedOverAt").isString()).as(first.text()).isTrue();
        assertThat(application.handOver("李晓雨", "410402198803120020", key)).isEqualTo(first);
        assertThat(application.handOver("王建国", "410411198509230030", key).problem())
                .isEqualTo("422 idempotency-key-reused");
        assertThat(new Tables(hall, "casefile").times("ResultsHandedOver", application))
                .isEqualTo(1);
    }

    @Test
    void nothing_is_handed_over_before_everything_is_there() {
        var application =
                Application.about(hall, "too early").submitted(Forms.corporateShareholder());
        assertThat(application.handOver("李晓雨", "410402198803120020").problem())
                .isEqualTo("409 case-not-completed");
    }

    private static void assertReceipt(JsonNode receipt, Application application) {
        assertThat(CaseNumber.parse(receipt.path("caseNumber").asString())).isPresent();
        assertThat(receipt.path("caseId").asString()).isEqualTo(application.id().toString());
        assertThat(receipt.path("receivedAt").isString()).isTrue();
        assertThat(receipt.path("promise").asString()).contains("0.5", "工作日");
        assertThat(receipt.path("fee").asInt()).isZero();
        assertThat(receipt.path("items").size()).isEqualTo(5);
        assertThat(receipt.path("follow").asString()).isEqualTo(application.path());
        var again = application.hall().get("casefile", application.path() + "/receipt");
        assertThat(again.body()).isEqualTo(receipt);
    }

    private static void assertRegistered(JsonNode view, String tradeName) {
        var creditCode = view.path("creditCode").asString();
        assertThat(UnifiedSocialCreditCode.parse(creditCode))
                .hasValueSatisfying(
                        code ->
                                assertThat(code.registeringAuthority().value())
                                        .isEqualTo("410402"));
        assertThat(view.path("enterpriseName").asString())
                .isEqualTo("平顶山市" + tradeName + "尼龙新材料有限公司");
        var results = Application.item(view, "enterprise-registration").path("results");
        assertThat(results.path("creditCode").asString()).isEqualTo(creditCode);
        assertThat(results.path("licenceNumber").asString()).matches("410402[0-9]{9}");
        assertThat(results.path("approvalNumber").asString()).contains("〔2026〕");
        assertThat(results.path("establishedOn").asString()).isEqualTo("2026-11-23");
    }

    private static void assertSealsAndNumbers(JsonNode view) {
        var seals = Application.item(view, "seal-carving").path("results");
        assertThat(
                        seals.propertyStream()
                                .filter(seal -> seal.getKey().startsWith("seal."))
                                .map(seal -> SealCode.parse(seal.getValue().asString())))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.isPresent());
        assertThat(seals.path("amountDue").asString()).isEqualTo("0");
        var tax = Application.item(view, "tax-ukey").path("results");
        assertThat(tax.path("ukeyNumber").asString()).matches("410402[0-9]{8}");
        var social = Application.item(view, "social-security").path("results");
        assertThat(social.path("employerNumber").asString()).matches("410402[0-9]{6}");
    }
}
