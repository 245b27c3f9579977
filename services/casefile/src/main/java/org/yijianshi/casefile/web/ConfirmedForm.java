package org.yijianshi.casefile.web;

import org.yijianshi.casefile.web.Parties.Signer;
import org.yijianshi.contracts.form.MadeSections;
import org.yijianshi.kernel.CaseId;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The two lists of a form that nobody who signed in fills in for anybody: who was verified, and
/// who signed. They are made from what each person confirmed.
final class ConfirmedForm {

    private static final String VERIFICATIONS = "verifications";
    static final String SIGNATURES = "signatures";
    private static final int SHOWN = 12;

    /// The sections that are made here.
    static final Set<String> MADE = MadeSections.NAMES;

    private ConfirmedForm() {}

    /// A form as its people confirm it, without whatever it says about them having done so.
    static ObjectNode bare(ObjectNode given) {
        var form = given.deepCopy();
        if (form.get("sections") instanceof ObjectNode sections) {
            sections.remove(MADE);
        }
        return form;
    }

    /// The same of sections by name.
    static ObjectNode withoutMade(ObjectNode given) {
        return given.deepCopy().remove(MADE);
    }

    /// The same, but for the names: somebody asked for the sections, and they are made later.
    static ObjectNode emptied(ObjectNode given) {
        var sections = given.deepCopy();
        MADE.stream().filter(sections::has).forEach(sections::putObject);
        return sections;
    }

    /// A form with everybody's confirmation in it.
    ///
    /// @param confirmations one for each signer, by reference
    static ObjectNode of(
            CaseId caseId,
            ObjectNode bare,
            List<Signer> signers,
            Map<String, Confirmation> confirmations) {
        var form = bare.deepCopy();
        var sections = (ObjectNode) form.get("sections");
        var verifications = sections.putObject(VERIFICATIONS).putArray("list");
        var signatures = sections.putObject(SIGNATURES).putArray("list");
        for (var signer : signers) {
            var confirmed = Objects.requireNonNull(confirmations.get(signer.reference()));
            var reference = reference(caseId, signer);
            named(verifications, signer)
                    .put("method", confirmed.method())
                    .put("level", confirmed.level())
                    .put("verifiedAt", confirmed.verifiedAt().toString())
                    .put("validUntil", confirmed.verifiedUntil().toString())
                    .put("reference", reference);
            for (var role : signer.person().roles()) {
                named(signatures, signer)
                        .put("role", role)
                        .put("method", "E_SIGNATURE")
                        .put("signedAt", confirmed.confirmedAt().toString())
                        .put("reference", reference);
            }
        }
        return form;
    }

    private static ObjectNode named(ArrayNode list, Signer signer) {
        var person = signer.person();
        return list.addObject()
                .put("name", person.name())
                .put("idType", person.idType())
                .put("idNumber", person.idNumber());
    }

    /// Leads from the form back to the case and the person, and to nobody who has neither.
    private static String reference(CaseId caseId, Signer signer) {
        return "C-" + first(caseId.toString().replace("-", "")) + "-" + first(signer.reference());
    }

    private static String first(String text) {
        var digits = text.startsWith("p-") ? text.substring(2) : text;
        return digits.substring(0, Math.min(SHOWN, digits.length()));
    }
}
