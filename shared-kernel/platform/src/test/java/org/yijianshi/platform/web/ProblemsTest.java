package org.yijianshi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.Trial;

import java.util.stream.IntStream;

@ExtendWith(SharedTrial.class)
class ProblemsTest {

    private static final String JSON = "application/json";

    private final Trial trial;

    ProblemsTest(Trial trial) {
        this.trial = trial;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\": \"planted",
                "[]",
                "[{\"text\":\"planted\"}]",
                "\"planted\"",
                "null",
                "{\"text\":\"planted\"} planted",
                "{\"text\":\"a\",\"weight\":\"planted\"}",
                "{\"text\":{\"planted\":1}}",
                "\u0000planted",
                "planted"
            })
    void a_body_that_does_not_fit_is_malformed(String body) {
        put(body).isProblem(400, "malformed-json", "内容无法读取");
    }

    @Test
    void a_number_beyond_all_numbers_is_malformed_where_any_json_is_taken() {
        for (var number : new String[] {"1e-2147483648", "1e99999999999"}) {
            Answer.to(trial, "POST", "/json", "{\"a\":" + number + "}", "Content-Type", JSON)
                    .isProblem(400, "malformed-json", "内容无法读取");
        }
    }

    @Test
    void an_absent_body_is_malformed() {
        put("").isProblem(400, "malformed-json", "内容无法读取");
    }

    @Test
    void a_body_nested_without_end_is_malformed() {
        put("{\"text\":" + "[".repeat(50_000)).isProblem(400, "malformed-json", "内容无法读取");
    }

    @Test
    void texts_are_chinese_unless_english_is_asked_for() {
        ask("GET", "/planted").isProblem(404, "not-found", "没有找到");
        for (var english : new String[] {"en", "en-GB", "fr, en;q=0.5"}) {
            ask("GET", "/planted", "Accept-Language", english)
                    .isProblem(404, "not-found", "Not found");
        }
        for (var other : new String[] {"zh-CN", "fr", "*", "zh-Hant-TW, en;q=0.1"}) {
            ask("GET", "/planted", "Accept-Language", other).isProblem(404, "not-found", "没有找到");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /planted, 404, not-found, Not found",
        "GET, /planted/%2e%2e, 404, not-found, Not found",
        "GET, /notes/, 404, not-found, Not found",
        "DELETE, /notes, 405, method-not-allowed, This method is not supported",
        "PLANTED, /notes, 405, method-not-allowed, This method is not supported",
        "GET, /weighed?weight=planted, 400, invalid-parameter, A parameter is wrong",
        "GET, /weighed, 400, invalid-parameter, A parameter is wrong",
        "GET, /weighed?weight=%ff, 400, invalid-parameter, A parameter is wrong",
        "GET, /weighed?=1, 400, invalid-parameter, A parameter is wrong",
        "PUT, /notes/planted, 400, invalid-parameter, A parameter is wrong",
        "GET, /fault, 500, internal-error, Something went wrong here",
        "GET, /actuator/env, 404, not-found, Not found",
        "GET, /error, 404, not-found, Not found",
    })
    void every_other_error_is_one_clear_problem(
            String method, String path, int status, String slug, String title) {
        ask(method, path, "Accept-Language", "en", "Content-Type", JSON)
                .isProblem(status, slug, title);
    }

    @Test
    void a_problem_names_its_trace_and_not_its_address() {
        var answer = ask("GET", "/planted");
        assertThat(answer.json().path("instance").asString())
                .isEqualTo("/traces/" + answer.header("traceparent").substring(3, 35));
    }

    @Test
    void a_wrong_method_is_told_the_right_ones() {
        assertThat(ask("DELETE", "/notes").header("allow")).contains("GET");
    }

    @Test
    void a_content_type_that_is_not_json_is_unsupported() {
        for (var type :
                new String[] {
                    "text/plain", "application/xml", "multipart/form-data", "application/*"
                }) {
            Answer.to(trial, "PUT", path(), "planted", "Content-Type", type)
                    .isProblem(415, "unsupported-media-type", "不支持这种内容格式");
        }
    }

    @Test
    void an_answer_in_another_format_is_not_acceptable_and_the_problem_is_json_all_the_same() {
        for (var accept : new String[] {"text/html", "application/xml", "planted/planted"}) {
            ask("GET", "/notes", "Accept", accept).isProblem(406, "not-acceptable", "无法按要求的格式回答");
            ask("GET", "/fault", "Accept", accept).isProblem(500, "internal-error", "系统出了问题");
            ask("GET", "/planted", "Accept", accept).isProblem(404, "not-found", "没有找到");
        }
        ask("GET", "/notes", "Accept", "planted").isProblem(406, "not-acceptable", "无法按要求的格式回答");
    }

    @Test
    void a_refusal_is_a_conflict_with_its_own_type() {
        put("{\"text\":\"b after planted\"}").isProblem(409, "not-yet", "还不行");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'purpose':'planted'}                      | /purpose",
                "{'purpose':''}                             | /purpose",
                "{'purpose':'review'}                       | /purpose",
                "{'purpose':2}                              | /purpose",
                "{'purpose':[]}                             | /purpose",
                "{'purpose':{'a':1}}                        | /purpose",
                "{'more':[{},{'purpose':'planted'}]}        | /more/1/purpose"
            })
    void a_choice_that_is_not_offered_is_told_where_and_what_is(String body, String pointer) {
        var answer =
                Answer.to(
                                trial,
                                "POST",
                                "/wanted",
                                body.replace('\'', '"'),
                                "Content-Type",
                                JSON,
                                "Accept-Language",
                                "en")
                        .isProblem(422, "invalid-form", "Some answers need mending");

        assertThat(answer.json().path("errors")).hasSize(1);
        var error = answer.json().at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo(pointer);
        assertThat(error.path("code").asString()).isEqualTo("enum");
        assertThat(error.path("detail").asString())
                .isEqualTo(
                        "Choose one of: OWN_DATA, ACTING_FOR_APPLICANT, IDENTITY_CHECK, REVIEW, CONTACT, HANDOVER");
    }

    @Test
    void all_violations_come_in_one_answer_with_pointer_code_and_text() {
        var errors =
                Answer.to(trial, "POST", "/violations", "", "Accept-Language", "en")
                        .isProblem(422, "invalid-form", "Some answers need mending")
                        .json()
                        .path("errors");
        assertThat(errors.size()).isEqualTo(2);
        assertThat(errors.path(0).path("pointer").asString()).isEqualTo("/a");
        assertThat(errors.path(0).path("code").asString()).isEqualTo("ABSENT");
        assertThat(errors.path(0).path("detail").asString()).isEqualTo("Fill it in");
        assertThat(errors.path(1).path("detail").asString()).isEqualTo("At most 7");
        assertThat(Answer.to(trial, "POST", "/violations", "").json().path("errors").toString())
                .contains("请填写", "最多7个");
    }

    @Test
    void requests_that_wait_for_one_case_leave_connections_for_its_second_transaction() {
        var caseId = Trial.newCase();
        var statuses =
                IntStream.range(0, 40)
                        .mapToObj(
                                i ->
                                        java.util.concurrent.CompletableFuture.supplyAsync(
                                                () ->
                                                        Answer.to(
                                                                        trial,
                                                                        "PUT",
                                                                        "/pooled-notes/" + caseId,
                                                                        "{\"text\":\"n" + i + "\"}",
                                                                        "Content-Type",
                                                                        JSON)
                                                                .status(),
                                                task -> Thread.ofVirtual().start(task)))
                        .toList()
                        .stream()
                        .map(java.util.concurrent.CompletableFuture::join)
                        .toList();
        assertThat(statuses).hasSize(40).containsOnly(200);
        assertThat(trial.notes(caseId)).hasSize(40);
    }

    private Answer put(String body) {
        return Answer.to(trial, "PUT", path(), body, "Content-Type", JSON);
    }

    private static String path() {
        return "/notes/" + Trial.newCase();
    }

    private Answer ask(String method, String path, String... headers) {
        return Answer.to(trial, method, path, "", headers);
    }
}
