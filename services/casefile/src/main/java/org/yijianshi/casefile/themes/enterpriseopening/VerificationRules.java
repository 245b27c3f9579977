package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.SIGNATURE_MISSING;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.VERIFICATION_EXPIRED;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.VERIFICATION_MISSING;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Identified;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Signatures;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Verifications;
import org.yijianshi.kernel.Violation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// What shows that people are who they say, and want what is filed in their name.
final class VerificationRules {

    private VerificationRules() {}

    /// Once each, however many posts somebody holds; reported where named first. Whose number is
    /// wrong is told that alone.
    static Stream<Violation> everybodyInvolvedIsVerified(CombinedForm form, LocalDate on) {
        return given(
                form.sections().verifications(),
                verifications -> unverified(verifications, identified(form, on)));
    }

    /// Compared with the signature and not with today: a signature does not fade while a form is
    /// filled in. Whoever was never verified is reported as such, once.
    static Stream<Violation> everybodyWasVerifiedWhenSigning(CombinedForm form) {
        return given(
                form.sections().verifications(),
                form.sections().signatures(),
                (verifications, signatures) ->
                        each(
                                "/sections/signatures/list",
                                signatures.list(),
                                (pointer, signature) -> {
                                    var own = verifications.of(signature);
                                    return unless(
                                            own.isEmpty()
                                                    || own.stream()
                                                            .anyMatch(
                                                                    v ->
                                                                            v.covers(
                                                                                    signature
                                                                                            .signedAt())),
                                            VERIFICATION_EXPIRED.at(pointer));
                                }));
    }

    /// For each post that asks for it. Enterprises confirm with their electronic licence instead.
    /// Whose number is wrong is told that alone.
    static Stream<Violation> everybodyHasSigned(CombinedForm form, LocalDate on) {
        return given(
                form.sections().signatures(),
                signatures ->
                        identified(form, on).stream()
                                .filter(mention -> isUnsigned(signatures, mention))
                                .map(mention -> SIGNATURE_MISSING.at(mention.pointer())));
    }

    private static List<Mention> identified(CombinedForm form, LocalDate on) {
        return Mentions.in(form).stream()
                .filter(mention -> !PersonRules.isNumberWrong(mention, on))
                .toList();
    }

    private static Stream<Violation> unverified(
            Verifications verifications, List<Mention> mentions) {
        var known = new HashSet<String>();
        verifications.list().forEach(v -> known.add(Identified.normal(v.idNumber())));
        return mentions.stream()
                .filter(Signatory::isVerified)
                .filter(mention -> known.add(Identified.normal(mention.idNumber())))
                .map(mention -> VERIFICATION_MISSING.at(mention.idPointer()));
    }

    private static boolean isUnsigned(Signatures signatures, Mention mention) {
        return Signatory.roleOf(mention)
                .filter(role -> !signatures.include(mention, role))
                .isPresent();
    }
}
