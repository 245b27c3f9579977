package org.yijianshi.portal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.portal.apply.Field.Kind;
import org.yijianshi.portal.call.Option;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// Who chooses is asked for nothing that follows, and cannot say otherwise.
class OfferedTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Option SOFTWARE =
            new Option("I65130", "软件开发", "I 信息传输", Map.of("text", "软件开发", "kind", "GENERAL"));
    private static final Option CATERING =
            new Option(
                    "H62100",
                    "餐饮服务（许可项目）",
                    "H 住宿和餐饮业",
                    Map.of("text", "餐饮服务", "kind", "LICENSED", "permitStage", "POST"));
    private static final Offered OFFERED =
            new Offered(Map.of("/scope/entries/code", List.of(SOFTWARE, CATERING)));

    @Test
    void of_a_row_only_what_does_not_follow_is_asked() {
        var entry = entries(OFFERED, form("{'entries': [{'code': 'I65130'}]}")).parts().getFirst();

        assertThat(entry.parts())
                .extracting(Field::name)
                .containsExactly("/scope/entries/0/code", "/scope/entries/0/permitNumber");
        assertThat(entry.parts().getFirst().kind()).isEqualTo(Kind.ONE_OF);
        assertThat(entry.parts().getFirst().value()).isEqualTo("I65130");
        assertThat(entry.parts().getFirst().groups())
                .extracting(Field.Group::name)
                .containsExactly("I 信息传输", "H 住宿和餐饮业");
    }

    @Test
    void where_a_department_is_silent_everything_is_asked() {
        var silent = new Offered(Map.of());
        var entry = entries(silent, form("{'entries': [{'code': 'I65130'}]}")).parts().getFirst();

        assertThat(entry.parts())
                .extracting(Field::name)
                .contains("/scope/entries/0/text", "/scope/entries/0/kind");
        assertThat(entry.parts().getFirst().kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    void what_follows_is_written_whatever_was_sent_and_in_every_row() {
        var form =
                form(
                        """
                        {'entries': [
                          {'code': 'H62100', 'text': '别的', 'kind': 'GENERAL', 'permitNumber': '1'},
                          {'code': 'I65130', 'kind': 'LICENSED', 'permitStage': 'PRE'},
                          {}]}
                        """);

        OFFERED.imply(form, List.of("scope"));

        assertThat(form)
                .isEqualTo(
                        form(
                                """
                                {'entries': [
                                  {'code': 'H62100', 'text': '餐饮服务', 'kind': 'LICENSED',
                                   'permitStage': 'POST', 'permitNumber': '1'},
                                  {'code': 'I65130', 'text': '软件开发', 'kind': 'GENERAL'},
                                  {}]}
                                """));
    }

    @Test
    void what_was_typed_and_is_not_on_the_list_and_other_sections_stay() {
        var typed = form("{'entries': [{'code': 'Z', 'text': '别的', 'kind': 'GENERAL'}]}");
        var before = typed.deepCopy();
        OFFERED.imply(typed, List.of("scope"));
        assertThat(typed).isEqualTo(before);

        var other = form("{'entries': [{'code': 'I65130'}]}");
        OFFERED.imply(other, List.of("name"));
        assertThat(other).isEqualTo(form("{'entries': [{'code': 'I65130'}]}"));
    }

    private static Field entries(Offered offered, ObjectNode form) {
        return Fields.all(new Fields(offered, Map.of()).of("scope", form.path("scope")))
                .filter(field -> field.name().equals("/scope/entries"))
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode form(String scope) {
        var form = JSON.createObjectNode();
        form.set("scope", JSON.readTree(scope.replace('\'', '"')));
        return form;
    }
}
