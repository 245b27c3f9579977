package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Nothing that somebody entered is seen by whoever looks after messages, wherever it turns up.
class MaskedJsonTest {

    private static final List<String> PERSONAL =
            List.of(
                    "王建国",
                    "Wang Jianguo",
                    "Wang",
                    "410402198803120020",
                    "41040219880312002X",
                    "13837500001",
                    "lixiaoyu@yingxiang.example",
                    "建设路西段28号院",
                    "28-3-1201",
                    "6222020200112233445",
                    "5200.0",
                    "1988-03-12");

    static Stream<String> types() {
        return Published.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_personal_value_is_seen_nowhere_in_a_message(String type) {
        for (var value : PERSONAL) {
            for (int leaf = 0; leaf < leaves(Published.sample(type)).size(); leaf++) {
                var planted = Published.sample(type);
                leaves(planted).get(leaf).become(value);
                assertThat(masked(planted)).as("%s leaf %d", type, leaf).doesNotContain(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_field_that_nobody_thought_of_hides_with_its_name(String type) {
        var planted = Published.sample(type);
        planted.put("王建国", true);
        planted.put("contact", "13837500001");
        planted.set("nested", Published.JSON.createObjectNode().put("wage", 5200));
        planted.set("list", Published.JSON.createArrayNode().add("王建国"));
        assertThat(masked(planted))
                .contains("\"***\":\"***\"")
                .doesNotContain("王建国", "13837500001", "5200", "contact", "wage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"round", "budgetMinutes", "netMinutes", "item", "headline", "at"})
    void a_number_that_is_no_figure_hides(String name) {
        assertThat(masked(Published.JSON.createObjectNode().put(name, 13837500001L)))
                .doesNotContain("138");
        assertThat(masked(Published.JSON.createObjectNode().put(name, 5200.5)))
                .doesNotContain("5200");
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_an_operator_needs_is_seen(String type) {
        var sample = Published.sample(type);
        var masked = MaskedJson.of(bytes(sample)).orElseThrow();
        for (var name : List.of("caseId", "item", "at", "dueAt", "ruleSet", "rule", "caseNumber")) {
            assertThat(masked.path(name)).as(name).isEqualTo(sample.path(name));
        }
        for (var name : List.of("reasons", "concerns", "items", "ending", "mode", "channel")) {
            assertThat(masked.path(name)).as(name).isEqualTo(sample.path(name));
        }
    }

    @Test
    void what_is_sealed_is_said_to_be_and_results_hide() {
        var order = MaskedJson.of(bytes(Published.sample("order.placed.v1"))).orElseThrow();
        assertThat(order.path("sections").asString()).isEqualTo(MaskedJson.SEALED);
        assertThat(order.toString()).doesNotContain("A256GCM", "wrappedKey", "91410402MA9K3X5T7M");
        assertThat(order.path("outputs").toString()).isEqualTo("{\"***\":\"***\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"王建国\"", "13837500001", "{\"a\":", "{} {}", "王建国"})
    void what_is_no_object_is_not_shown(String json) {
        assertThat(MaskedJson.of(json.getBytes(UTF_8))).isEmpty();
    }

    private static String masked(ObjectNode message) {
        return MaskedJson.of(bytes(message)).orElseThrow().toString();
    }

    private static byte[] bytes(JsonNode node) {
        return Published.JSON.writeValueAsBytes(node);
    }

    private interface Leaf {
        void become(String value);
    }

    private static List<Leaf> leaves(JsonNode node) {
        var leaves = new ArrayList<Leaf>();
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var child = object.get(name);
                leaves.add(value -> object.put(name, value));
                leaves.addAll(leaves(child));
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                int at = i;
                leaves.add(value -> list.set(at, value));
                leaves.addAll(leaves(list.get(i)));
            }
        }
        return leaves;
    }
}
