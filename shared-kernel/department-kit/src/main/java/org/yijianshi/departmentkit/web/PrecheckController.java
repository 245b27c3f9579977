package org.yijianshi.departmentkit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.access.Role;
import org.yijianshi.contracts.form.MadeSections;
import org.yijianshi.contracts.profile.Profile;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.departmentkit.desk.OrderReader;
import org.yijianshi.departmentkit.desk.ReviewDesk;
import org.yijianshi.departmentkit.desk.SectionCheck;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.Precheck;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.idempotency.NeedsNoKey;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.platform.web.Texts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The rules of this department, asked before an application is brought in: whether they would
/// decide by themselves, and if not, why. Nothing is kept, and no number is given.
@RestController
@RequestMapping("/api/prechecks")
public class PrecheckController {

    private final Department<?> department;
    private final SectionCheck check;
    private final ReviewDesk<?> desk;
    private final Profiles profiles;
    private final Texts texts;
    private final BusinessTime time;

    public PrecheckController(
            Department<?> department,
            SectionCheck check,
            ReviewDesk<?> desk,
            Profiles profiles,
            Texts texts,
            BusinessTime time) {
        this.department = department;
        this.check = check;
        this.desk = desk;
        this.profiles = profiles;
        this.texts = texts;
        this.time = time;
    }

    /// What is asked about.
    ///
    /// @param zone the hall zone that would handle the case
    /// @param sections those that this department reads, as `GET /api/rules` lists them
    public record Asked(@Nullable String zone, @Nullable JsonNode sections) {}

    /// What the rules would say today.
    ///
    /// @param automatic whether they would decide by themselves, as far as can be told
    /// @param ruleSet their version
    /// @param edition of the zone's profile, which may leave everything to officers
    public record Foreseen(
            String item,
            boolean automatic,
            List<Finding> findings,
            String ruleSet,
            String edition) {}

    /// One thing that the rules say.
    ///
    /// @param pointer below `/sections`; empty for what is about no one place
    public record Finding(String code, String pointer, Outcome outcome, String reason) {}

    /// What becomes of a finding.
    public enum Outcome {
        /// An officer looks at it, as things stand.
        OFFICER,
        /// It cannot be told yet, and nobody has to do anything about it.
        LATER
    }

    @NeedsNoKey
    @PostMapping
    public Foreseen foresee(@RequestBody Asked asked, Caller caller) {
        var at = time.instant();
        var profile = profile(asked.zone(), at);
        var sections = sections(asked.sections(), caller);
        check.check(sections);
        var precheck = precheck(profile, sections, at);
        var assessment = precheck.assessment();
        return new Foreseen(
                department.item().value(),
                assessment.isAutomatic(),
                Stream.concat(
                                findings(assessment.concerns(), Outcome.OFFICER),
                                findings(precheck.later(), Outcome.LATER))
                        .toList(),
                assessment.ruleSet(),
                profile.edition());
    }

    /// Under an id that is no case's. What the schemas let pass may still be no value, a leap
    /// second for example.
    private Precheck precheck(Profile profile, ObjectNode sections, Instant at) {
        try {
            return desk.precheck(
                    new CaseId(UUID.randomUUID()),
                    new HallZone(profile.zone()),
                    profile.edition(),
                    sections,
                    at);
        } catch (JacksonException _) {
            throw Problem.badRequest("sections-not-sound");
        }
    }

    private Profile profile(@Nullable String zone, Instant at) {
        return profiles.inForce(zone == null ? "" : zone, OrderReader.day(at))
                .orElseThrow(() -> Problem.badRequest("zone-not-served"));
    }

    /// What people say of others having been verified and having signed does not count; a clerk has
    /// seen the papers.
    private static ObjectNode sections(@Nullable JsonNode given, Caller caller) {
        if (!(given instanceof ObjectNode sections)) {
            throw Problem.badRequest("sections-not-sound");
        }
        return caller.is(Role.CLERK) ? sections : sections.deepCopy().remove(MadeSections.NAMES);
    }

    private Stream<Finding> findings(List<Concern> concerns, Outcome outcome) {
        return concerns.stream()
                .map(
                        concern ->
                                new Finding(
                                        concern.code(),
                                        concern.pointer(),
                                        outcome,
                                        texts.of("concern." + concern.code())));
    }
}
