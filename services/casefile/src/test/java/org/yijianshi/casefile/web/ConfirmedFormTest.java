package org.yijianshi.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.junit.jupiter.api.Test;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Theme;
import org.yijianshi.casefile.web.Parties.Signer;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.testkit.PublishedForm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

class ConfirmedFormTest {

    private static final LocalDate ON = LocalDate.parse("2026-11-22");
    private static final CaseId CASE =
            new CaseId(UUID.fromString("6f1c0d3e-6a57-4c55-9d0b-2f6f0a1b2c3d"));

    private final ThemeRules rules = new ThemeRules();
    private final FormCheck check = new FormCheck(new OneTheme(), Profiles.load(), rules);
    private final Parties parties = new Parties(rules, new PersonReferences(new byte[32]));

    /// The catalogue, read here once more: the room where it is read is not open to this one.
    private record OneTheme(Theme theme) implements Catalogue {

        OneTheme() {
            this(
                    new YAMLMapper()
                            .readValue(
                                    Path.of("src/main/resources/catalogue/enterprise-opening.yaml")
                                            .toFile(),
                                    Theme.class));
        }

        @Override
        public Optional<Theme> find(String name) {
            return Optional.of(theme);
        }

        @Override
        public Collection<Theme> all() {
            return List.of(theme);
        }
    }

    @Test
    void a_form_that_everybody_confirmed_is_accepted() {
        for (var name : PublishedForm.NAMES) {
            var bare = ConfirmedForm.bare(emptied(PublishedForm.named(name).document()));

            assertThat(check.violationsBeforeConfirmation(bare, ON)).isEmpty();
            assertThat(check.violations(bare, ON))
                    .extracting(Violation::pointer)
                    .containsExactlyInAnyOrder("/sections/verifications", "/sections/signatures");
            assertThat(check.violations(confirmed(bare), ON)).isEmpty();
        }
    }

    @Test
    void it_says_of_each_person_what_the_example_says() {
        var example = PublishedForm.named("natural-person-llc").document();

        var made = confirmed(ConfirmedForm.bare(example));

        assertThat(said(made, "/sections/verifications/list", "method"))
                .containsExactlyInAnyOrderElementsOf(
                        said(example, "/sections/verifications/list", "method"));
        assertThat(said(made, "/sections/signatures/list", "role"))
                .containsExactlyInAnyOrderElementsOf(
                        said(example, "/sections/signatures/list", "role"));
    }

    @Test
    void a_reference_leads_to_case_and_person_and_has_no_number_in_it() {
        var made = confirmed(PublishedForm.named("natural-person-llc-online").document());

        assertThat(said(made, "/sections/signatures/list", "reference"))
                .allMatch(line -> line.matches("\\d{18} C-6f1c0d3e6a57-[0-9a-f]{12}"));
    }

    @Test
    void the_form_that_was_given_stays_as_it_is() {
        var given = PublishedForm.named("natural-person-llc").document();
        var before = given.deepCopy();

        var bare = ConfirmedForm.bare(given);
        confirmed(bare);

        assertThat(given).isEqualTo(before);
        assertThat(bare.get("sections").has("signatures")).isFalse();
    }

    @Test
    void names_are_masked_but_for_their_ends() {
        assertThat(FormAnswers.masked("王建国")).isEqualTo("王*国");
        assertThat(FormAnswers.masked("张敏")).isEqualTo("张*");
        assertThat(FormAnswers.masked("刘𠮷")).isEqualTo("刘*");
        assertThat(FormAnswers.masked("欧阳小𠮷")).isEqualTo("欧*𠮷");
    }

    private ObjectNode confirmed(ObjectNode bare) {
        var signers = parties.signers(bare);
        return ConfirmedForm.of(CASE, bare, signers, confirmations(signers));
    }

    private static Map<String, Confirmation> confirmations(List<Signer> signers) {
        return signers.stream()
                .map(Signer::reference)
                .collect(toMap(Function.identity(), ConfirmedFormTest::confirmation));
    }

    private static Confirmation confirmation(String person) {
        return new Confirmation(
                person,
                "FACE",
                "HIGH",
                Instant.parse("2026-11-22T01:00:00Z"),
                Instant.parse("2029-11-22T00:00:00Z"),
                Instant.parse("2026-11-22T01:00:00.123456Z"));
    }

    private static ObjectNode emptied(ObjectNode form) {
        var sections = (ObjectNode) form.get("sections");
        sections.set("verifications", PublishedForm.json("{'list': []}"));
        sections.set("signatures", PublishedForm.json("{'list': []}"));
        return form;
    }

    private static List<String> said(JsonNode form, String list, String field) {
        return form.at(list)
                .valueStream()
                .map(e -> e.get("idNumber").asString() + " " + e.get(field).asString())
                .toList();
    }
}
