package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.BoardRules.inCompany;
import static org.yijianshi.casefile.themes.enterpriseopening.BoardRules.oneOrBoard;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.SUP_CONFLICT;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.SUP_COUNT;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.SUP_OPT;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Contact;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Enterprise;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Identified;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Organs;
import org.yijianshi.kernel.Violation;

import java.util.stream.Stream;

/// Who watches those that run a company (Company Law 2024, articles 69, 76, 83, 121, 133 and 265).
final class SupervisorRules {

    private static final String SUPERVISORS = "/sections/organs/supervisors";

    private SupervisorRules() {}

    static Stream<Violation> supervisorHoldsNoOtherPost(CombinedForm form) {
        return inCompany(
                form,
                organs ->
                        each(
                                SUPERVISORS,
                                organs.supervisors(),
                                (pointer, supervisor) ->
                                        unless(
                                                watched(organs, form.sections().financeOfficer())
                                                        .noneMatch(supervisor::isSamePersonAs),
                                                SUP_CONFLICT.at(pointer))));
    }

    /// All shareholders of a limited company may agree to have none; a stock company may not.
    static Stream<Violation> supervisorsAreLeftOutOnlyByConsent(CombinedForm form) {
        return given(
                form.sections().enterprise(),
                enterprise ->
                        inCompany(
                                form,
                                organs ->
                                        unless(
                                                mayBeWithout(enterprise, organs)
                                                        || !organs.supervisors().isEmpty(),
                                                SUP_OPT.at(SUPERVISORS))));
    }

    static Stream<Violation> supervisorsAreOneOrThree(CombinedForm form) {
        return inCompany(
                form,
                organs ->
                        organs.supervisors().isEmpty()
                                ? Stream.of()
                                : oneOrBoard(SUP_COUNT, SUPERVISORS, organs.supervisors().size()));
    }

    private static boolean mayBeWithout(Enterprise enterprise, Organs organs) {
        return organs.auditCommittee()
                || (organs.noSupervisorByConsent()
                        && enterprise.type() == Enterprise.Type.LIMITED_LIABILITY);
    }

    /// Directors, managers and the finance officer.
    private static Stream<Identified> watched(Organs organs, @Nullable Contact financeOfficer) {
        return Stream.of(
                        organs.directors().stream(),
                        organs.managers().stream(),
                        Stream.ofNullable(financeOfficer))
                .flatMap(people -> people);
    }
}
