package org.yijianshi.casefile.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Party;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.casefile.domain.Submission;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.seal.Vault.Sealer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Makes a case of a form that was found right: planned, numbered, and sealed section by section.
@Component
class CaseOpening {

    private final Catalogue catalogue;
    private final Profiles profiles;
    private final Vault vault;
    private final JdbcClient db;
    private final JsonMapper json = new JsonMapper();

    CaseOpening(Catalogue catalogue, Profiles profiles, Vault vault, JdbcClient db) {
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.vault = vault;
        this.db = db;
    }

    /// Call it in the transaction that submits.
    ///
    /// @param broughtIn the form by whose digest a repeat is known
    SubmitCase command(
            CaseId caseId,
            ObjectNode form,
            ObjectNode broughtIn,
            List<Party> concerned,
            Instant at) {
        var theme = form.path("theme").asString();
        var plan = catalogue.find(theme).orElseThrow().plan(Set.copyOf(FormCheck.chosen(form)));
        var departments = plan.items().stream().map(planned -> planned.item().value()).toList();
        var sealer = vault.sealer(caseId, departments);
        var zone = new HallZone(form.path("zone").asString());
        var submission =
                new Submission(
                        newNumber(zone, at),
                        theme,
                        zone,
                        new HallZone(form.path("intakeZone").asString()),
                        form.path("channel").asString(),
                        edition(zone, at),
                        concerned,
                        sealer.digest(CanonicalJson.of(broughtIn)));
        return new SubmitCase(
                caseId, submission, plan, sealed(sealer, (ObjectNode) form.get("sections")), at);
    }

    List<SealedSection> sealed(Sealer sealer, ObjectNode sections) {
        return sections.propertyStream()
                .map(
                        section ->
                                new SealedSection(
                                        section.getKey(),
                                        sealer.seal(
                                                section.getKey(),
                                                json.writeValueAsBytes(section.getValue()))))
                .toList();
    }

    private String edition(HallZone zone, Instant at) {
        return profiles.inForce(zone.value(), SubmissionDesk.day(at)).orElseThrow().edition();
    }

    private CaseNumber newNumber(HallZone zone, Instant at) {
        var serial = db.sql("select nextval('case_serial')").query(Long.class).single();
        return CaseNumber.of(zone.region(), SubmissionDesk.day(at), serial);
    }
}
