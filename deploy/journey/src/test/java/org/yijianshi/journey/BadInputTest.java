package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/// Whatever is sent, the answer is one clear problem that says everything that is wrong, in the
/// caller's language, and repeats nothing of what was entered.
@ExtendWith(SharedHall.class)
class BadInputTest {

    private final Hall hall;
    private final Application application;

    BadInputTest(Hall hall) {
        this.hall = hall;
        this.application = Application.about(hall, "bad input");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var answer = refused(application.submit(wrongInManyWays()));
        assertThat(answer.errors())
                .contains(
                        "/sections/applicant/mobile MOBILE",
                        "/sections/finance-officer/idNumber ID_NUMBER",
                        "/sections/shareholders/list CAP_SUM",
                        "/sections/address/postcode minLength",
                        "/sections/employees/list/0/monthlyBase exclusiveMinimum",
                        "/sections/employees/list/1/hiredOn format",
                        "/sections/delivery/owner additionalProperties",
                        "/sections/bank/branch BANK_BRANCH");
        assertThat(answer.body().path("title").asString()).isEqualTo("有内容需要修改");
        assertThat(answer.body().path("errors").valueStream())
                .allMatch(error -> isChinese(error.path("detail").asString()));
        assertThat(hall.get("casefile", application.path()).problem()).isEqualTo("404 not-found");
    }

    @Test
    void in_english_where_english_is_asked_for() {
        var request =
                hall.request("casefile", application.path())
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en-GB,en;q=0.8")
                        .PUT(BodyPublishers.ofString(wrongInManyWays().toString()));
        var answer = refused(hall.send(request));
        assertThat(answer.errors()).contains("/sections/applicant/mobile MOBILE");
        assertThat(answer.body().path("errors").valueStream())
                .allMatch(error -> error.path("detail").asString().contains(" "))
                .noneMatch(error -> isChinese(error.path("detail").asString()));
    }

    @Test
    void the_choice_must_fit_the_catalogue() {
        var form = Forms.naturalPerson().put("status", "COMPLETED");
        assertThat(refused(application.submit(form)).errors())
                .containsExactly("/status additionalProperties");
        form.remove("status");
        ((ObjectNode) form.get("sections")).put("horoscope", "good").put("legalRepresentative", 1);
        ((ArrayNode) form.get("items")).add("dog-licence");
        assertThat(refused(application.submit(form)).errors())
                .containsExactlyInAnyOrder(
                        "/sections/horoscope SECTION_NOT_NEEDED",
                        "/sections/legalRepresentative SECTION_NOT_NEEDED",
                        "/items/5 ITEM_NOT_OFFERED");
        form = Forms.naturalPerson();
        form.putArray("items").add("seal-carving");
        assertThat(refused(application.submit(form)).errors())
                .contains("/items ITEM_COMPULSORY", "/items ITEM_NEEDED");
        form = Forms.naturalPerson();
        ((ObjectNode) form.get("sections")).remove("tax");
        assertThat(refused(application.submit(form)).errors())
                .containsExactly("/sections/tax SECTION_MISSING");
        form = Forms.naturalPerson().put("zone", "110105");
        assertThat(refused(application.submit(form)).errors()).contains("/zone ZONE_NOT_SERVED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"theme\": \"enter", "{} {}"})
    void what_is_no_json_is_no_form(String body) {
        assertThat(refused(hall.put("casefile", application.path(), body)).problem())
                .isEqualTo("400 malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[1]", "\"form\"", "1"})
    void what_is_no_json_object_is_told_so(String body) {
        var answer = refused(hall.put("casefile", application.path(), body));
        assertThat(answer.errors()).containsExactly(" type");
        assertThat(answer.text()).contains("object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"sections\": {}}", "{\"name\": {}}"})
    void a_supplement_without_sections_is_told_what_it_lacks(String body) {
        var known = Application.about(hall, "nothing to supplement " + body);
        assertThat(known.submit(Forms.naturalPerson()).status()).isIn(200, 201);
        var path = known.path() + "/items/enterprise-registration/supplements";
        assertThat(refused(hall.post("casefile", path, body)).errors())
                .containsExactly("/sections required");
    }

    @Test
    void an_unknown_case_is_not_found_whatever_is_asked_of_it() {
        var unknown = Application.about(hall, "nobody ever sent this");
        var desk = new Desk(hall, "enterprise-registration", "wang.li");
        var sections = Forms.section(Forms.naturalPerson(), "name");
        assertThat(
                        List.of(
                                hall.get("casefile", unknown.path()),
                                unknown.withdraw(),
                                unknown.handOver("李晓雨", "410402198803120020"),
                                unknown.supplement("enterprise-registration", sections),
                                desk.claim(unknown),
                                desk.approve(unknown),
                                desk.reject(unknown, "FALSE_REGISTRATION_BAR"),
                                desk.ask(unknown, "NAME_TO_CHANGE", "")))
                .extracting(Answer::problem)
                .containsOnly("404 not-found");
    }

    @Test
    void nesting_without_end_is_no_form() {
        var body = "{\"sections\":" + "[".repeat(100_000);
        assertThat(refused(hall.put("casefile", application.path(), body)).problem())
                .isEqualTo("400 malformed-json");
    }

    @Test
    void other_formats_and_verbs_are_named_as_such() {
        var xml =
                """
                <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><form>&e;</form>
                """;
        for (var type : List.of("text/xml", "application/yaml", "text/plain")) {
            var request =
                    hall.request("casefile", application.path())
                            .header("Content-Type", type)
                            .PUT(BodyPublishers.ofString(xml));
            assertThat(refused(hall.send(request)).problem())
                    .as(type)
                    .isEqualTo("415 unsupported-media-type");
        }
        var delete = hall.request("casefile", application.path()).DELETE();
        assertThat(refused(hall.send(delete)).problem()).isEqualTo("405 method-not-allowed");
        var image = hall.request("casefile", "/api/cases").header("Accept", "image/png").GET();
        assertThat(hall.send(image).status()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "casefile, /api/cases/not-a-number",
        "casefile, /api/cases/..%252f..%252fetc%252fpasswd",
        "casefile, /api/cases/%F0%9F%98%80",
        "casefile, /api/cases?limit=-1",
        "casefile, /api/cases?limit=1000000000",
        "casefile, /api/cases?limit=99999999999999999999",
        "casefile, /api/cases?after=0000-00-00_x",
        "casefile, /api/nothing",
        "seal-carving, /api/tasks?limit=0",
        "seal-carving, /api/tasks?after=x",
        "seal-carving, /api/tasks/3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "supervision, /api/clocks/3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "supervision, /api/figures/headline?from=9999-12-31&to=0000-00-00",
        "supervision, /api/figures/headline?zone=%27;drop&from=2026-01-01&to=2026-01-31"
    })
    void wrong_addresses_and_parameters_are_refused(String service, String path) {
        var answer = refused(hall.get(service, path));
        assertThat(answer.status()).isIn(400, 404);
    }

    @ParameterizedTest
    @CsvSource({
        "1e999999999, 422",
        "-1e999999999, 422",
        "1e308, 422",
        "-1, 422",
        "0, 422",
        "500.000000000001, 422",
        "123456789012345678901234567890, 422",
        "'\"1,000\"', 422",
        "true, 422",
        "NaN, 400",
        "Infinity, 400",
        "0x1F4, 400",
        "0500, 400"
    })
    void amounts_are_plain_positive_numbers(String amount, int status) {
        var form = Forms.naturalPerson().toString();
        assertThat(form).contains("\"amount\":500.0");
        var body = form.replace("\"amount\":500.0", "\"amount\":" + amount);
        var answer = refused(hall.put("casefile", application.path(), body));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.errors())
                    .anyMatch(error -> error.startsWith("/sections/capital/amount "));
        }
    }

    @Test
    void a_hundred_thousand_employees_are_too_many() {
        var form = Forms.naturalPerson();
        var employee = form.at("/sections/employees/list/0");
        var list = Forms.section(form, "employees").putArray("list");
        for (var i = 0; i <= 1_000; i++) {
            list.add(employee);
        }
        assertThat(refused(application.submit(form)).errors())
                .contains("/sections/employees/list maxItems");
        for (var i = 0; i < 99_000; i++) {
            list.add(employee);
        }
        assertThat(refused(application.submit(form)).problem()).isEqualTo("413 too-large");
    }

    private Answer refused(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(answer.status());
        assertThat(answer.body().path("detail").asString()).isNotEmpty().doesNotContain("problem.");
        assertThat(answer.text())
                .doesNotContain("李晓雨", "13837500001", "410402198803120020", "陈思远", "Exception");
        return answer;
    }

    private static boolean isChinese(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static ObjectNode wrongInManyWays() {
        var form = Forms.naturalPerson();
        Forms.section(form, "applicant").put("mobile", "1383750000");
        Forms.section(form, "finance-officer").put("idNumber", "410403199207180045");
        Forms.section(form, "capital").put("amount", 600);
        Forms.section(form, "address").put("postcode", "46700");
        ((ObjectNode) form.at("/sections/employees/list/0")).put("monthlyBase", -1);
        ((ObjectNode) form.at("/sections/employees/list/1")).put("hiredOn", "2026-02-30");
        Forms.section(form, "delivery").put("owner", "me");
        Forms.section(form, "bank").put("branch", "999495000013");
        return form;
    }
}
