package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Judges sections that are sent again: with them in place the whole form must hold as it did
/// before, and whoever has signed what they change has to confirm it.
@Component
class SupplementCheck {

    private final FormCheck check;
    private final Catalogue catalogue;
    private final Parties parties;

    SupplementCheck(FormCheck check, Catalogue catalogue, Parties parties) {
        this.check = check;
        this.catalogue = catalogue;
        this.parties = parties;
    }

    /// A form with sections in the place of its own.
    static ObjectNode mended(ObjectNode accepted, ObjectNode sections) {
        var mended = accepted.deepCopy();
        ((ObjectNode) mended.get("sections")).setAll(sections);
        return mended;
    }

    /// @throws Problem with every violation that the sections are to blame for
    void check(ObjectNode accepted, ObjectNode sections, Instant at) {
        var violations = violations(accepted, sections, SubmissionDesk.day(at));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    /// What has stopped holding elsewhere in the form since it was accepted, a mandate that ran out
    /// for example, the applicant was not asked to mend and could not mend here.
    private List<Violation> violations(ObjectNode accepted, ObjectNode sections, LocalDate on) {
        var found = check.violations(mended(accepted, sections), on);
        if (found.isEmpty()) {
            return found;
        }
        var before = check.violations(accepted, on);
        return found.stream()
                .filter(violation -> !before.contains(violation) || isIn(sections, violation))
                .toList();
    }

    private static boolean isIn(ObjectNode sections, Violation found) {
        return sections.propertyNames().stream()
                .map(name -> "/sections/" + name)
                .anyMatch(
                        sent ->
                                found.pointer().equals(sent)
                                        || found.pointer().startsWith(sent + "/"));
    }

    /// Whether the sections alter what people have signed, or name somebody as what the form did
    /// not name that person before. Signed is what is read together with the signatures.
    ///
    /// @param sections that fit their schemas
    boolean altersWhatIsSigned(ObjectNode accepted, ObjectNode sections) {
        var theme = catalogue.find(accepted.path("theme").asString()).orElseThrow();
        var signed = theme.readWith(ConfirmedForm.SIGNATURES);
        var before = (ObjectNode) accepted.get("sections");
        return sections.propertyStream()
                        .filter(sent -> signed.contains(sent.getKey()))
                        .anyMatch(
                                sent ->
                                        ConfirmedForm.MADE.contains(sent.getKey())
                                                || isChanged(before, sections, sent.getKey()))
                || !parties.signers(accepted)
                        .containsAll(parties.signers(mended(accepted, sections)));
    }

    private static boolean isChanged(ObjectNode before, ObjectNode sections, String name) {
        return !Arrays.equals(
                CanonicalJson.of(before.path(name)), CanonicalJson.of(sections.path(name)));
    }
}
