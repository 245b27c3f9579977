package org.yijianshi.portal.apply;

import org.yijianshi.contracts.form.CommitmentText;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is in a form although nobody is asked for it: it follows from what was answered.
final class Filling {

    private static final String SCOPE_EDITION = "2025";
    private static final String CONSENT_TEXT = "bank-consent-2026.1";
    private static final JsonMapper JSON = new JsonMapper();

    private Filling() {}

    /// An empty form for these items in this zone, filled in at home.
    static ObjectNode begun(String theme, String zone, List<String> items) {
        var form = JSON.createObjectNode();
        form.put("theme", theme).put("zone", zone).put("intakeZone", zone).put("channel", "WEB");
        items.forEach(form.putArray("items")::add);
        form.putObject("sections");
        return form;
    }

    /// What a page sent, put where it belongs, with what follows from it.
    ///
    /// @param names of the sections that the page asked
    /// @param deed of [Rows], or something else
    static void fill(
            ObjectNode sections,
            List<String> names,
            Map<String, List<String>> sent,
            String deed,
            Instant now) {
        new Entries(sent).into(sections, names);
        var places = new Places(names);
        new People(sections).fill(sent, places);
        Rows.change(sections, deed, places);
        complete(sections, now);
    }

    /// What follows from the answers of a page.
    static void complete(ObjectNode sections, Instant now) {
        if (sections.get("scope") instanceof ObjectNode scope) {
            scope.put("edition", SCOPE_EDITION);
        }
        if (sections.at("/bank/consent") instanceof ObjectNode consent) {
            var scope = consent.putArray("scope");
            List.of("ENTERPRISE", "LEGAL_REPRESENTATIVE", "SHAREHOLDERS", "BENEFICIAL_OWNERS")
                    .forEach(scope::add);
            consent.put("textVersion", CONSENT_TEXT).put("givenAt", second(now));
        }
    }

    /// The commitments (承诺书) that the form asks for.
    static List<CommitmentText> commitments(ObjectNode sections) {
        var kinds = new ArrayList<>(List.of("TRUTHFULNESS"));
        if (sections.at("/address/byCommitment").asBoolean(false)) {
            kinds.add("ADDRESS");
        }
        if (sections.at("/beneficial-owners/exemptByPromise").asBoolean(false)) {
            kinds.add("BENEFICIAL_OWNER_EXEMPTION");
        }
        return kinds.stream().map(CommitmentText::of).toList();
    }

    /// The commitments as the applicant makes them now, or none where not all were made.
    ///
    /// @param given the kinds that were ticked
    static void commit(ObjectNode sections, List<String> given, Instant now) {
        var texts = commitments(sections);
        sections.remove("commitments");
        if (!given.containsAll(texts.stream().map(CommitmentText::kind).toList())) {
            return;
        }
        var list = sections.putObject("commitments").putArray("list");
        for (var text : texts) {
            list.addObject()
                    .put("kind", text.kind())
                    .put("textVersion", text.version())
                    .put("textHash", text.digest())
                    .put("signedBy", sections.at("/applicant/name").asString(""))
                    .put("signedAt", second(now));
        }
    }

    private static String second(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
