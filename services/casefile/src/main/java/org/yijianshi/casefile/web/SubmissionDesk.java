package org.yijianshi.casefile.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Party;
import org.yijianshi.casefile.domain.SealedSection;
import org.yijianshi.casefile.domain.Submission;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.seal.Vault;
import org.yijianshi.platform.seal.Vault.Sealer;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// Takes a combined form in: checks it whole, seals it section by section, numbers it and submits
/// it, in one transaction. A valid form is received and accepted in one (收件即受理).
@Component
class SubmissionDesk {

    static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    private final FormCheck check;
    private final Catalogue catalogue;
    private final Profiles profiles;
    private final Vault vault;
    private final Commands commands;
    private final UnitsOfWork units;
    private final CaseQueries cases;
    private final Intake intake;
    private final Parties parties;
    private final Streams streams;
    private final JdbcClient db;
    private final BusinessTime time;
    private final JsonMapper json = new JsonMapper();

    SubmissionDesk(
            FormCheck check,
            Catalogue catalogue,
            Profiles profiles,
            Vault vault,
            Commands commands,
            UnitsOfWork units,
            CaseQueries cases,
            Intake intake,
            Parties parties,
            Streams streams,
            JdbcClient db,
            BusinessTime time) {
        this.check = check;
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.vault = vault;
        this.commands = commands;
        this.units = units;
        this.cases = cases;
        this.intake = intake;
        this.parties = parties;
        this.streams = streams;
        this.db = db;
        this.time = time;
    }

    /// Submits a form under the client's case id, for whoever may.
    ///
    /// @return whether the case is new; a repeat of the same form is not
    /// @throws Problem with every violation if the form cannot be accepted
    /// @throws org.yijianshi.platform.store.CommandRefused if the id has another form already
    boolean submit(CaseId caseId, ObjectNode given, Reach reach) {
        var at = time.instant();
        var form = intake.asBroughtBy(reach.caller(), given, at);
        if (cases.exists(caseId, Reach.everything())) {
            checkRepeat(caseId, form, reach);
            return false;
        }
        var violations = check.violations(form, day(at));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        var concerned = parties.of(form, reach.caller());
        intake.check(reach, form, concerned);
        units.run(() -> commands.send(command(caseId, form, concerned, newNumber(form, at), at)));
        return true;
    }

    /// The same content again, in whatever order of fields, is the same submission; its rules were
    /// checked when it was accepted. Whoever may not see the case is told no more than that the id
    /// is taken.
    private void checkRepeat(CaseId caseId, ObjectNode form, Reach reach) {
        var digest = units.call(() -> vault.sealer(caseId).digest(CanonicalJson.of(form)));
        var submitted = (CaseSubmitted) streams.read(caseId, CaseEvent.class).getFirst();
        if (!cases.exists(caseId, reach) || !submitted.submission().digest().equals(digest)) {
            throw Problem.conflict("case-already-submitted");
        }
    }

    private SubmitCase command(
            CaseId caseId, ObjectNode form, List<Party> concerned, CaseNumber number, Instant at) {
        var theme = form.path("theme").asString();
        var plan = catalogue.find(theme).orElseThrow().plan(Set.copyOf(FormCheck.chosen(form)));
        var departments = plan.items().stream().map(planned -> planned.item().value()).toList();
        var sealer = vault.sealer(caseId, departments);
        var zone = new HallZone(form.path("zone").asString());
        var submission =
                new Submission(
                        number,
                        theme,
                        zone,
                        new HallZone(form.path("intakeZone").asString()),
                        form.path("channel").asString(),
                        edition(zone, at),
                        concerned,
                        sealer.digest(CanonicalJson.of(form)));
        return new SubmitCase(caseId, submission, plan, sealed(sealer, form), at);
    }

    List<SealedSection> sealed(Sealer sealer, ObjectNode form) {
        return form.path("sections")
                .propertyStream()
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
        return profiles.inForce(zone.value(), day(at)).orElseThrow().edition();
    }

    private CaseNumber newNumber(ObjectNode form, Instant at) {
        var serial = db.sql("select nextval('case_serial')").query(Long.class).single();
        var region = new HallZone(form.path("zone").asString()).region();
        return CaseNumber.of(region, day(at), serial);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, HALL_TIME);
    }
}
