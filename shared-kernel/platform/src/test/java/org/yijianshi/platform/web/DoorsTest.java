package org.yijianshi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.contracts.Headers;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.trial.SharedTrial;
import org.yijianshi.trial.TestTopic;
import org.yijianshi.trial.Trial;

import java.util.Map;

@ExtendWith(SharedTrial.class)
class DoorsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Trial trial;

    DoorsTest(Trial trial) {
        this.trial = trial;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void a_service_leaves_this_machine_only_where_people_sign_in_over_tls(String address) {
        var properties = Trial.properties("trial-open", Map.of("server.address", address));
        assertThatThrownBy(() -> Trial.run("trial-open", properties).close())
                .rootCause()
                .hasMessageContaining("loopback");
    }

    @Test
    void a_trace_that_is_given_is_carried_to_kafka() {
        var caseId = Trial.newCase();
        assertThat(written(caseId, TRACE).header("traceparent")).isEqualTo(TRACE);
        assertThat(traceOf(caseId)).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void an_odd_trace_is_replaced_by_a_new_one(String odd) {
        var caseId = Trial.newCase();
        var given = written(caseId, odd).header("traceparent");
        assertThat(given).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01").isNotEqualTo(odd);
        assertThat(traceOf(caseId)).isEqualTo(given);
    }

    @Test
    void each_request_has_a_trace_of_its_own() {
        assertThat(ask("/notes").header("traceparent"))
                .isNotEqualTo("absent")
                .isNotEqualTo(ask("/notes").header("traceparent"));
    }

    @Test
    void health_and_metrics_answer() {
        assertThat(ask("/actuator/health").status()).isEqualTo(200);
        assertThat(ask("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(ask("/actuator/prometheus").body())
                .contains("yijianshi_inbox_applied_total", "service=\"trial\"", "hikaricp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "beans",
                "heapdump",
                "threaddump",
                "loggers",
                "configprops",
                "mappings",
                "shutdown",
                "info",
                "metrics",
                "flyway",
                "scheduledtasks",
                "conditions"
            })
    void no_other_actuator_endpoint_answers(String name) {
        ask("/actuator/" + name).isProblem(404, "not-found", "没有找到");
    }

    private Answer written(CaseId caseId, String trace) {
        return Answer.to(
                trial,
                "PUT",
                "/notes/" + caseId,
                "{\"text\":\"a\"}",
                "Content-Type",
                "application/json",
                "traceparent",
                trace);
    }

    private String traceOf(CaseId caseId) {
        Trial.eventually(
                () -> assertThat(TestTopic.about(caseId, trial.topics().said())).hasSize(1));
        var record = TestTopic.about(caseId, trial.topics().said()).getFirst();
        return TestTopic.header(record.headers(), Headers.TRACE_PARENT);
    }

    private Answer ask(String path) {
        return Answer.to(trial, "GET", path, "");
    }
}
