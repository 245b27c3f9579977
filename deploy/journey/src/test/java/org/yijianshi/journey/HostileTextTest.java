package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// Text that means something to a database, a template, a browser or a log means nothing here: it
/// is refused, or it stays text.
@ExtendWith(SharedHall.class)
class HostileTextTest {

    private static final String LOOKUP = "${jndi:ldap://127.0.0.1:1/a}";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String SQL = "'; drop table case_view; --";

    private final Hall hall;

    HostileTextTest(Hall hall) {
        this.hall = hall;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LOOKUP,
                SCRIPT,
                SQL,
                "#{T(java.lang.Runtime).getRuntime().exec('id')}",
                "*)(uid=*))(|(uid=*",
                "javascript:alert(1)",
                "<svg onload=alert(1)>",
                "{{7*7}}",
                "a\r\n2026-11-23 INFO all is well",
                "a\u0000b",
                "\u202egnp.exe",
                "{0} {1} '",
                "%s %n",
                "\ud83d\ude00",
                "../../etc/passwd"
            })
    void in_no_field_does_it_cause_a_fault_or_come_back(String hostile) {
        var form = Forms.naturalPerson();
        for (var field : texts(form, JsonPointer.empty())) {
            var answer = hall.post("casefile", "/api/prechecks", with(form, field, hostile));
            assertThat(answer.status()).as("%s: %s", field, answer.text()).isEqualTo(200);
            assertThat(answer.text()).as(field.toString()).doesNotContain(hostile);
        }
    }

    @Test
    void what_is_accepted_stays_the_text_it_is() throws IOException {
        var form = Forms.naturalPerson();
        Forms.section(form, "address").put("detail", LOOKUP + SCRIPT).put("owner", SQL);
        var application = Application.about(hall, "hostile").submitted(form);
        application.awaitState("COMPLETED");
        var officer = new Desk(hall, "enterprise-registration", "wang.li");
        var address = officer.file(application).at("/sections/address");
        assertThat(address.path("detail").asString()).isEqualTo(LOOKUP + SCRIPT);
        assertThat(address.path("owner").asString()).isEqualTo(SQL);
        assertThat(new Tables(hall, "casefile").ask("select 1 from case_view limit 1")).hasSize(1);
        assertThat(Files.readString(hall.logs().resolve("casefile.log")))
                .doesNotContain("jndi", "a fault of ours");
    }

    private static ObjectNode with(ObjectNode form, JsonPointer field, String text) {
        var copy = form.deepCopy();
        var last = field.last().toString().substring(1);
        switch (copy.at(field.head())) {
            case ObjectNode object -> object.put(last, text);
            case ArrayNode array -> array.set(Integer.parseInt(last), text);
            case JsonNode other -> throw new IllegalStateException(other.getNodeType().name());
        }
        return copy;
    }

    private static List<JsonPointer> texts(JsonNode node, JsonPointer at) {
        var found = new ArrayList<JsonPointer>();
        if (node.isString()) {
            found.add(at);
        }
        node.propertyStream()
                .forEach(
                        field ->
                                found.addAll(
                                        texts(
                                                field.getValue(),
                                                at.appendProperty(field.getKey()))));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            found.addAll(texts(node.get(i), at.appendIndex(i)));
        }
        return found;
    }
}
