package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class MessageJsonTest {

    private static final UUID CASE = UUID.fromString("7b1f7a52-3a44-4c6b-9d39-1f0c6c3c0a11");
    private static final Instant AT = Instant.parse("2026-03-10T01:30:00Z");
    private static final String RELEASED =
            """
            {"caseId":"7b1f7a52-3a44-4c6b-9d39-1f0c6c3c0a11","item":"seal-carving",\
            "releasedBy":"enterprise-registration","at":"2026-03-10T01:30:00Z"}\
            """;

    private static final String SUPPLEMENTED =
            """
            "caseId":"7b1f7a52-3a44-4c6b-9d39-1f0c6c3c0a11","item":"tax-ukey",\
            "round":1,"at":"2026-03-10T01:30:00Z"\
            """;

    @Test
    void writes_iso_instants_and_no_class_names() {
        var message =
                new CaseMessage.ItemReleased(CASE, "seal-carving", "enterprise-registration", AT);

        assertThat(text(message)).isEqualTo(RELEASED);
    }

    @Test
    void leaves_out_what_is_null() {
        var message = new CaseMessage.ItemReleased(CASE, "enterprise-registration", null, AT);

        assertThat(text(message)).doesNotContain("releasedBy").doesNotContain("null");
        assertThat(MessageJson.read("case.item-released.v1", MessageJson.write(message)))
                .isEqualTo(message);
    }

    @Test
    void reads_back_maps_lists_and_enums() {
        var sealed = new SealedPart("casefile", CASE, "a2V5", "A256GCM.bm9uY2U.Y2lwaGVy");
        var completed =
                new HandlingMessage.HandlingCompleted(
                        CASE, "bank-account", Map.of("bank", "平顶山银行"), sealed, AT);
        var submitted = new CaseMessage.CaseClosed(CASE, Ending.COMPLETED, AT.plusNanos(1_000_000));

        assertThat(MessageJson.read("handling.completed.v1", MessageJson.write(completed)))
                .isEqualTo(completed);
        assertThat(MessageJson.read("case.closed.v1", MessageJson.write(submitted)))
                .isEqualTo(submitted);
    }

    @Test
    void passes_over_a_field_it_does_not_know() {
        var json = RELEASED.replace("\"item\"", "\"colour\":{\"deep\":[1]},\"item\"");

        assertThat(read(json)).isEqualTo(read(RELEASED));
    }

    @Test
    void an_absent_nullable_field_is_null() {
        var json = RELEASED.replace("\"releasedBy\":\"enterprise-registration\",", "");

        assertThat(((CaseMessage.ItemReleased) read(json)).releasedBy()).isNull();
        var explicit = RELEASED.replace("\"enterprise-registration\"", "null");
        assertThat(((CaseMessage.ItemReleased) read(explicit)).releasedBy()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseId", "item", "at"})
    void a_missing_or_null_field_is_unreadable(String field) {
        var missing = RELEASED.replace('"' + field + '"', "\"other\"");
        var empty = RELEASED.replaceFirst("\"" + field + "\":\"[^\"]*\"", '"' + field + "\":null");

        assertThat(empty).contains("null");
        assertThatThrownBy(() -> read(missing)).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> read(empty)).isInstanceOf(UnreadableMessage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\"", "7", "{", "{}", "not json"})
    void what_is_no_json_object_of_the_type_is_unreadable(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> read(RELEASED + '{')).isInstanceOf(UnreadableMessage.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"item\":7",
                "\"item\":true",
                "\"item\":{}",
                "\"round\":\"1\"",
                "\"round\":1.5",
                "\"round\":null",
                "\"rounds\":1",
                "\"at\":\"yesterday\"",
                "\"caseId\":\"x\""
            })
    void a_retyped_or_renamed_field_is_unreadable(String changed) {
        var fields = new ArrayList<>(List.of(SUPPLEMENTED.split(",", -1)));
        var name = changed.substring(0, changed.indexOf(':')).replace("rounds", "round");
        fields.replaceAll(f -> f.startsWith(name) ? changed : f);
        var json = '{' + String.join(",", fields) + '}';
        var type = "case.item-supplemented.v1";

        assertThat(MessageJson.read(type, bytes('{' + SUPPLEMENTED + '}')).at()).isEqualTo(AT);
        assertThatThrownBy(() -> MessageJson.read(type, bytes(json)))
                .isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void a_missing_field_or_a_null_inside_a_nested_value_is_unreadable() {
        var plan = List.of(new PlannedItem("a", List.of("b"), true));
        var submitted =
                new CaseMessage.CaseSubmitted(
                        CASE, "1", "theme", "410402", "410402", "WEB", "2022", plan, AT);
        var item = "{\"item\":\"a\",\"needs\":[\"b\"],\"headline\":true}";
        var type = "case.submitted.v1";

        assertThat(text(submitted)).contains(item);
        assertThat(MessageJson.read(type, MessageJson.write(submitted))).isEqualTo(submitted);
        for (var broken :
                List.of(
                        "null",
                        "{\"item\":\"a\",\"needs\":[null],\"headline\":true}",
                        "{\"item\":\"a\",\"headline\":true}",
                        "{\"item\":\"a\",\"needs\":[]}")) {
            assertThatThrownBy(
                            () ->
                                    MessageJson.read(
                                            type, bytes(text(submitted).replace(item, broken))))
                    .as(broken)
                    .isInstanceOf(UnreadableMessage.class);
        }
    }

    @Test
    void an_enum_is_read_by_its_exact_name_only() {
        var closed = text(new CaseMessage.CaseClosed(CASE, Ending.COMPLETED, AT));

        for (var broken : List.of("0", "\"completed\"", "\"LOST\"", "\"\"")) {
            var json = bytes(closed.replace("\"COMPLETED\"", broken));
            assertThatThrownBy(() -> MessageJson.read("case.closed.v1", json))
                    .as(broken)
                    .isInstanceOf(UnreadableMessage.class);
        }
    }

    @Test
    void an_unreadable_message_never_quotes_its_content() {
        var json = RELEASED.replace("2026-03-10T01:30:00Z", "410402198803120020");

        assertThatThrownBy(() -> read(json))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("case.item-released.v1")
                .hasMessageMatching(".* at byte \\d+")
                .hasMessageNotContaining("410402198803120020")
                .hasNoCause();
    }

    @Test
    void a_type_that_was_never_published_is_unreadable() {
        assertThatThrownBy(() -> MessageJson.read("李晓雨.v1", bytes(RELEASED)))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageNotContaining("李晓雨");
    }

    private static Message read(String json) {
        return MessageJson.read("case.item-released.v1", bytes(json));
    }

    private static String text(Message message) {
        return new String(MessageJson.write(message), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
