package org.yijianshi.portal.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yijianshi.portal.apply.Field.Kind;
import org.yijianshi.testkit.PublishedForm;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A page asks for everything that a form takes, and what it sends is what it showed.
class FormTest {

    private static final Places PLACES =
            new Places(List.of("legal-representative", "organs", "shareholders", "capital"));

    private static final JsonMapper JSON = new JsonMapper();
    private static final Fields PLAIN = new Fields(new Offered(Map.of()), Map.of());
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    static Stream<String> examples() {
        return PublishedForm.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_published_form_survives_being_shown_and_sent(String example) {
        var sections = sections(example);
        var asked = sections.deepCopy();
        asked.remove(Set.of("commitments", "verifications", "signatures"));
        var sent = new LinkedHashMap<String, List<String>>();
        asked.propertyNames()
                .forEach(
                        name ->
                                Fields.all(PLAIN.of(name, asked.path(name)))
                                        .forEach(f -> put(f, sent)));

        var read = JSON.createObjectNode();
        new Entries(sent).into(read, List.copyOf(asked.propertyNames()));
        Filling.complete(read, NOW);

        if (asked.at("/bank/consent") instanceof ObjectNode consent) {
            consent.put("givenAt", NOW.toString());
        }
        assertThat(numbersAlike(read)).isEqualTo(numbersAlike(asked));
    }

    @Test
    void all_sections_but_what_is_made_last_are_on_a_page() {
        var needed = new ArrayList<>(sections("natural-person-llc").propertyNames());
        needed.removeAll(List.of("commitments", "verifications", "signatures"));
        assertThat(FormPage.of(needed).stream().flatMap(page -> page.sections().stream()))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void who_was_entered_once_is_chosen_the_next_time() {
        var sections = JSON.createObjectNode();
        sections.putObject("applicant")
                .put("name", "李晓雨")
                .put("idNumber", "410402198803120020")
                .put("mobile", "13837500001")
                .put("role", "SELF");
        var people = new People(sections);
        assertThat(people.known())
                .extracting("code", "name")
                .containsExactly(tuple("/applicant", "李晓雨"));

        people.fill(Map.of("/legal-representative#same", List.of("/applicant")), PLACES);
        Rows.change(sections, "add /organs/directors", PLACES);
        people.fill(Map.of("/organs/directors/0#same", List.of("/legal-representative")), PLACES);

        assertThat(sections.at("/legal-representative/mobile").asString()).isEqualTo("13837500001");
        assertThat(sections.at("/legal-representative").has("role")).isFalse();
        assertThat(sections.at("/organs/directors/0/idNumber").asString())
                .isEqualTo("410402198803120020");
        assertThat(sections.at("/organs/directors/0").has("mobile")).isFalse();
        assertThat(people.known()).hasSize(1);
    }

    @Test
    void rows_are_added_and_removed_and_nothing_else_is_touched() {
        var sections = sections("natural-person-llc");
        Rows.change(sections, "remove /shareholders/list/0", PLACES);
        assertThat(sections.at("/shareholders/list")).hasSize(1);
        assertThat(sections.at("/shareholders/list/0/name").asString()).isEqualTo("王建国");
        Rows.change(sections, "add /shareholders/list", PLACES);
        assertThat(sections.at("/shareholders/list")).hasSize(2);
        var before = sections.deepCopy();
        for (var nonsense :
                List.of(
                        "add ",
                        "add /nothing/at/all",
                        "remove /name/tradeName",
                        "remove x",
                        "add 410402198803120020/x",
                        "remove 410402198803120020/0",
                        "add /capital/amount",
                        "add /shareholders/list/0/name",
                        "later")) {
            Rows.change(sections, nonsense, PLACES);
        }
        for (var nonsense : List.of("410402198803120020#same", "/name#same", "#same", "/x#same")) {
            for (var chosen : List.of("/applicant", "410402198803120020", "/", "")) {
                new People(sections).fill(Map.of(nonsense, List.of(chosen)), new Places(List.of()));
            }
        }
        assertThat(sections).isEqualTo(before);
    }

    @Test
    void a_fault_is_shown_at_the_field_that_is_nearest() {
        var problems =
                new Problems(
                        false,
                        List.of(
                                new Problems.Finding("/sections/scope/edition", "required", "a"),
                                new Problems.Finding("/sections/scope/entries/0/code", "x", "b"),
                                new Problems.Finding("/sections/name", "SECTION_MISSING", "c"),
                                new Problems.Finding("/zone", "ZONE_NOT_SERVED", "d")));
        assertThat(problems.at(List.of("scope"), List.of(PLAIN.of("scope", oneEntry()))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("/scope", List.of("a"), "/scope/entries/0/code", List.of("b")));
        assertThat(problems.bySection()).containsEntry("name", 1).containsEntry("scope", 2);
    }

    @Test
    void commitments_are_those_that_the_answers_ask_for_and_all_or_none() {
        var sections = sections("natural-person-llc-online");
        Filling.commit(sections, List.of("TRUTHFULNESS"), NOW);
        assertThat(sections.has("commitments")).isFalse();
        Filling.commit(
                sections, List.of("TRUTHFULNESS", "ADDRESS", "BENEFICIAL_OWNER_EXEMPTION"), NOW);
        assertThat(sections.at("/commitments/list")).hasSize(3);
        assertThat(sections.at("/commitments/list/0/textHash").asString()).matches("[0-9a-f]{64}");
        assertThat(sections.at("/commitments/list/0/signedBy").asString()).isEqualTo("李晓雨");
    }

    private static ObjectNode oneEntry() {
        var scope = JSON.createObjectNode();
        scope.putArray("entries").addObject();
        return scope;
    }

    private static ObjectNode sections(String example) {
        return PublishedForm.named(example).document().withObject("/sections").deepCopy();
    }

    private static void put(Field field, Map<String, List<String>> sent) {
        if (!Set.of(Kind.GROUP, Kind.PERSON, Kind.ROWS).contains(field.kind())) {
            sent.put(field.name(), field.values());
        }
    }

    /// 500 and 500.0 are the same amount.
    private static ObjectNode numbersAlike(ObjectNode node) {
        var text = node.toString();
        return (ObjectNode)
                JSON.readTree(
                        Pattern.compile(":(-?[0-9]+(?:\\.[0-9]+)?)([,}\\]])")
                                .matcher(text)
                                .replaceAll(
                                        found ->
                                                ":\""
                                                        + new BigDecimal(found.group(1))
                                                                .stripTrailingZeros()
                                                                .toPlainString()
                                                        + "\""
                                                        + found.group(2)));
    }
}
