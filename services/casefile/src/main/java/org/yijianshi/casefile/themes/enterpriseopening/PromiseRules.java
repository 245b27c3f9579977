package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.COMMITMENT_MISSING;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.MANDATE_EXPIRED;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.MANDATE_MISSING;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Applicant;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Commitments;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Commitments.Kind;
import org.yijianshi.kernel.Violation;

import java.time.LocalDate;
import java.util.stream.Stream;

/// Who may act for others, and what is promised.
final class PromiseRules {

    private static final String MANDATE = "/sections/applicant/mandate";

    private PromiseRules() {}

    static Stream<Violation> whoActsForOthersHasAMandate(CombinedForm form) {
        return given(
                form.sections().applicant(),
                applicant ->
                        unless(
                                applicant.role() == Applicant.Role.SELF
                                        || applicant.mandate() != null,
                                MANDATE_MISSING.at(MANDATE)));
    }

    static Stream<Violation> mandateIsStillValid(CombinedForm form, LocalDate on) {
        return given(
                form.sections().applicant(),
                applicant ->
                        given(
                                applicant.mandate(),
                                mandate ->
                                        unless(
                                                !mandate.validUntil().isBefore(on),
                                                MANDATE_EXPIRED.at(
                                                        MANDATE + "/validUntil",
                                                        mandate.validUntil().toString()))));
    }

    static Stream<Violation> truthIsPromised(CombinedForm form) {
        return given(
                form.sections().commitments(),
                commitments ->
                        promise(commitments, Kind.TRUTHFULNESS, "/sections/commitments/list"));
    }

    /// 住所承诺: in place of a proof of the address.
    static Stream<Violation> addressIsPromisedWhereNotProved(CombinedForm form) {
        return given(
                form.sections().commitments(),
                form.sections().address(),
                (commitments, address) ->
                        address.byCommitment()
                                ? promise(
                                        commitments, Kind.ADDRESS, "/sections/address/byCommitment")
                                : Stream.of());
    }

    static Stream<Violation> exemptionOfOwnersIsPromised(CombinedForm form) {
        return given(
                form.sections().commitments(),
                form.sections().beneficialOwners(),
                (commitments, owners) ->
                        owners.exemptByPromise()
                                ? promise(
                                        commitments,
                                        Kind.BENEFICIAL_OWNER_EXEMPTION,
                                        "/sections/beneficial-owners/exemptByPromise")
                                : Stream.of());
    }

    private static Stream<Violation> promise(Commitments commitments, Kind kind, String pointer) {
        return unless(commitments.include(kind), COMMITMENT_MISSING.at(pointer));
    }
}
