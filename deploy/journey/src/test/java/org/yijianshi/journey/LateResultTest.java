package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// The applicant withdraws while a department is deciding: what it produced is there nevertheless,
/// and the hall must see it.
@ExtendWith(SharedHall.class)
class LateResultTest {

    private static final String REGISTRATION = "enterprise-registration";

    private final Hall hall;

    LateResultTest(Hall hall) {
        this.hall = hall;
    }

    @Test
    void a_result_that_the_withdrawal_did_not_prevent_is_shown_and_found() {
        var application = Application.about(hall, "withdrawn too late for the department");
        withdrawnBeforeTheResultIsHeard(application);

        var view = application.awaitView(v -> Application.item(v, REGISTRATION).has("lateResult"));
        var item = Application.item(view, REGISTRATION);
        assertThat(view.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(item.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(item.at("/lateResult/text").asString()).contains("要由部门撤销");
        assertThat(new Tables(hall, REGISTRATION).numbersOf(application))
                .contains(
                        "unified-social-credit-code " + item.at("/results/creditCode").asString());
        assertThat(application.results(REGISTRATION).path("results"))
                .isEqualTo(item.path("results"));
        assertThat(steps(view)).endsWith("WITHDRAWN", "RESULT_AFTER_WITHDRAWAL");
        assertThat(found("true")).contains(application.id().toString());
        assertThat(found("false")).doesNotContain(application.id().toString());
        assertThat(hall.get("casefile", "/api/cases?conflict=perhaps").problem())
                .isEqualTo("400 invalid-parameter");
        assertThat(application.handOver("李晓雨", "410402198803120020").problem())
                .isEqualTo("409 case-not-completed");
        var ledger = application.awaitLedger(l -> l.path("state").asString("").equals("ENDED"));
        assertThat(ledger.has("verdict")).isFalse();
    }

    /// The department has decided and the case file does not hear of it, because its inbox is
    /// locked until the applicant has withdrawn.
    private void withdrawnBeforeTheResultIsHeard(Application application) {
        new Tables(hall, "casefile")
                .whileLocked(
                        "inbox",
                        () -> {
                            application.submitted(Forms.naturalPerson());
                            await().until(() -> isCompletedAtItsDepartment(application));
                            assertThat(application.withdraw().status()).isEqualTo(200);
                        });
    }

    private boolean isCompletedAtItsDepartment(Application application) {
        return new Tables(hall, REGISTRATION).times("HandlingCompleted", application) == 1;
    }

    private static List<String> steps(JsonNode view) {
        return view.path("timeline").valueStream().map(s -> s.path("step").asString()).toList();
    }

    private List<String> found(String conflict) {
        return hall.get("casefile", "/api/cases?limit=200&conflict=" + conflict)
                .body()
                .path("cases")
                .valueStream()
                .map(line -> line.path("caseId").asString())
                .toList();
    }
}
