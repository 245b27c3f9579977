package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.yijianshi.allinone.Options;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Cases submitted ten minutes before the eight-day holiday of 2024, in a system that is stopped in
/// the middle of them and started again on the worked Sunday after it. Not a minute of the holiday
/// counts, and nothing is lost or done twice.
@Order(1) // before the tests that share a system: one runs at a time
class SpringFestivalTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FRIDAY = "2024-02-09T16:50:00+08:00";
    private static final String SUNDAY = "2024-02-18T09:05:00+08:00";
    private static final List<String> WITH_A_MAKER =
            List.of("seal-carving", "tax-ukey", "bank-account");

    private final Options options =
            Options.in(DataDirectories.fresh("spring-festival")).onFreePorts();
    private final ObjectNode automatic = Forms.inFebruary2024(Forms.naturalPerson());
    private final ObjectNode forAnOfficer = Forms.inFebruary2024(Forms.corporateShareholder());
    private final ObjectNode toBeMended = Forms.inFebruary2024(Forms.corporateShareholder());
    private final ObjectNode elsewhere = Forms.inFebruary2024(Forms.zhumadian());

    /// What people saw when the system was stopped.
    private record Before(JsonNode receipt, List<String> numbers) {}

    @Test
    void half_a_working_day_goes_on_after_a_holiday_and_a_stop() {
        Before before;
        var friday = options.with("yijianshi.time.start", FRIDAY);
        try (var hall = Hall.open(friday.with("yijianshi.maker.delay", "10h"))) {
            before = submitBeforeTheHoliday(hall);
        }
        try (var hall = Hall.open(options.with("yijianshi.time.start", SUNDAY))) {
            assertNothingChanged(hall, before);
            makersDeliver(hall);
            assertCompletedInTime(hall, before);
            assertMended(hall);
        }
    }

    /// The agent's mandate ran out during the holiday: nobody asked about it, and it held when the
    /// form was accepted.
    private void assertMended(Hall hall) {
        var fourth = toBeMended(hall);
        var address = Forms.section(toBeMended, "address").deepCopy().put("tenure", "OWNED");
        address.remove("leaseUntil");
        ObjectNode sections = JSON.createObjectNode().set("address", address);
        var answer = fourth.supplement("enterprise-registration", sections);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        fourth.awaitItem("enterprise-registration", "UNDER_REVIEW");
        assertThat(officer(hall).approve(fourth).status()).isEqualTo(200);
        fourth.awaitState("COMPLETED");
    }

    private Before submitBeforeTheHoliday(Hall hall) {
        var first = automatic(hall);
        var receipt = first.submit(automatic).body();
        var second = forAnOfficer(hall).submitted(forAnOfficer);
        var third = elsewhere(hall);
        assertThat(third.submit(elsewhere).body().path("promise").asString()).contains("300");

        assertThat(due(first, "/clock/dueAt")).isEqualTo(shown(first, "2024-02-18T13:20:00+08:00"));
        assertThat(due(second, "/clock/dueAt"))
                .isEqualTo(shown(second, "2024-02-18T13:20:00+08:00"));
        assertThat(due(second, "/items/0/dueAt"))
                .isEqualTo(shown(second, "2024-02-18T10:20:00+08:00"));
        // 70 minutes until six on Friday, 210 from half past eight on Sunday, 20 from half past two
        assertThat(due(third, "/clock/dueAt")).isEqualTo(shown(third, "2024-02-18T14:50:00+08:00"));
        assertThat(third.view().at("/clock/budgetMinutes").asInt()).isEqualTo(300);

        WITH_A_MAKER.forEach(item -> first.awaitItem(item, "IN_PRODUCTION"));
        first.awaitItem("social-security", "COMPLETED");
        third.awaitItem("seal-carving", "IN_PRODUCTION");
        third.awaitItem("bank-account", "IN_PRODUCTION");

        Forms.section(toBeMended, "applicant")
                .put("role", "AGENT")
                .putObject("mandate")
                .put("reference", "M-20240208-0001")
                .put("grantedBy", "周立恒")
                .put("validUntil", "2024-02-10");
        var fourth = toBeMended(hall).submitted(toBeMended);
        fourth.awaitItem("enterprise-registration", "UNDER_REVIEW");
        assertThat(officer(hall).ask(fourth, "ADDRESS_PROOF", "").status()).isEqualTo(200);
        fourth.awaitItem("enterprise-registration", "SUPPLEMENTS_ASKED");
        return new Before(receipt, numbers(first));
    }

    private void assertNothingChanged(Hall hall, Before before) {
        var first = automatic(hall);
        assertThat(first.view().path("state").asString()).isEqualTo("IN_PROGRESS");
        for (var item : WITH_A_MAKER) {
            assertThat(first.item(item).path("state").asString()).isEqualTo("IN_PRODUCTION");
        }
        assertThat(numbers(first)).isEqualTo(before.numbers());
        var again = first.submit(automatic);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(before.receipt());
    }

    /// The simulated makers' hours are over.
    private static void makersDeliver(Hall hall) {
        for (var department : WITH_A_MAKER) {
            var waiting =
                    new Tables(hall, department)
                            .ask("update production set next_at = clock_timestamp() returning 1");
            assertThat(waiting).as(department).isNotEmpty();
        }
    }

    private void assertCompletedInTime(Hall hall, Before before) {
        var first = automatic(hall);
        first.awaitState("COMPLETED");
        assertThat(first.item("seal-carving").path("results").propertyStream())
                .filteredOn(result -> result.getKey().startsWith("seal."))
                .hasSize(5)
                .allMatch(seal -> hasNumber(before, seal.getValue().asString()));
        assertThat(numbers(first))
                .containsAll(before.numbers())
                .hasSize(before.numbers().size() + 2); // the UKey and the account
        for (var item : WITH_A_MAKER) {
            assertThat(new Tables(hall, item).times("HandlingCompleted", first)).isEqualTo(1);
        }
        assertThat(new Tables(hall, "casefile").times("CaseCompleted", first)).isEqualTo(1);
        assertOnlyWorkingMinutesCount(first);

        assertThat(officer(hall).approve(forAnOfficer(hall)).status()).isEqualTo(200);
        forAnOfficer(hall).awaitState("COMPLETED");
        var third = elsewhere(hall).awaitView(v -> v.path("clock").has("withinPromise"));
        assertThat(third.at("/clock/withinPromise").asBoolean()).isTrue();
    }

    private static void assertOnlyWorkingMinutesCount(Application application) {
        var ledger = application.awaitLedger(l -> l.has("verdict"));
        var onFriday =
                Duration.between(
                        instant(ledger, "/startedAt"),
                        OffsetDateTime.parse("2024-02-09T17:00:00+08:00"));
        var onSunday =
                Duration.between(
                        OffsetDateTime.parse("2024-02-18T09:00:00+08:00"),
                        instant(ledger, "/endedAt"));
        assertThat(ledger.at("/verdict/netMinutes").asLong())
                .isEqualTo(onFriday.plus(onSunday).toMinutes());
        assertThat(ledger.at("/verdict/withinPromise").asBoolean()).isTrue();
        application.awaitView(v -> v.path("clock").has("withinPromise"));
    }

    /// What is due at `due` if submitted at ten to five is due so much later if submitted later.
    private static Instant shown(Application application, String due) {
        var late =
                Duration.between(
                        OffsetDateTime.parse(FRIDAY), instant(application.view(), "/submittedAt"));
        return OffsetDateTime.parse(due).toInstant().plus(late);
    }

    private static Instant due(Application application, String pointer) {
        Predicate<JsonNode> isThere = view -> view.at(pointer).isString();
        return instant(application.awaitView(isThere), pointer).toInstant();
    }

    private static OffsetDateTime instant(JsonNode node, String pointer) {
        return OffsetDateTime.parse(node.at(pointer).asString());
    }

    private static boolean hasNumber(Before before, String number) {
        return before.numbers().stream().anyMatch(known -> known.endsWith(" " + number));
    }

    private static List<String> numbers(Application application) {
        return Stream.of(
                        "enterprise-registration",
                        "seal-carving",
                        "tax-ukey",
                        "social-security",
                        "bank-account")
                .flatMap(
                        item ->
                                new Tables(application.hall(), item)
                                        .numbersOf(application).stream())
                .toList();
    }

    private static Application automatic(Hall hall) {
        return Application.about(hall, "before the festival");
    }

    private static Application forAnOfficer(Hall hall) {
        return Application.about(hall, "before the festival, for an officer");
    }

    private static Application toBeMended(Hall hall) {
        return Application.about(hall, "before the festival, to be mended");
    }

    private static Desk officer(Hall hall) {
        return new Desk(hall, "enterprise-registration", "wang.li");
    }

    private static Application elsewhere(Hall hall) {
        return Application.about(hall, "before the festival, in another city");
    }
}
