package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.access.PersonReferences;
import org.yijianshi.access.Role;
import org.yijianshi.casefile.domain.Party;
import org.yijianshi.casefile.themes.enterpriseopening.Signatory;
import org.yijianshi.platform.access.Caller;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Who is who in a form, by the references under which people sign in.
@Component
class Parties {

    private final ThemeRules rules;
    private final PersonReferences references;

    Parties(ThemeRules rules, PersonReferences references) {
        this.rules = rules;
        this.references = references;
    }

    /// Somebody who has to confirm a form, and the reference under which that person signs in.
    record Signer(String reference, Signatory person) {}

    /// Everybody who has to confirm a form, each once.
    List<Signer> signers(ObjectNode form) {
        return rules.signatories(form).stream()
                .map(p -> new Signer(references.of(p.idType(), p.idNumber()), p))
                .toList();
    }

    /// Everybody a form concerns, and the channel that brings it in.
    List<Party> of(ObjectNode form, Caller caller) {
        var parties = new ArrayList<Party>();
        for (var person : rules.involved(form)) {
            var reference = references.of(person.idType(), person.idNumber());
            parties.add(new Party(reference, person.acts()));
        }
        if (caller.is(Role.CHANNEL)) {
            parties.add(new Party(caller.identity(), true));
        }
        return List.copyOf(parties);
    }
}
