package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.BANK_BRANCH;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.BANK_CONSENT;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Bank;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Bank.Part;
import org.yijianshi.kernel.BankBranchCode;
import org.yijianshi.kernel.Violation;

import java.util.EnumSet;
import java.util.stream.Stream;

/// Booking an account is voluntary; whoever fills in a bank lets it know why.
final class BankRules {

    private BankRules() {}

    /// The consent covers every part that the bank is given, or the bank would be given too much.
    static Stream<Violation> bankLearnsNothingWithoutConsent(CombinedForm form) {
        return given(
                form.sections().bank(),
                bank -> unless(hasFullConsent(bank), BANK_CONSENT.at("/sections/bank/consent")));
    }

    static Stream<Violation> branchBelongsToTheBank(CombinedForm form) {
        return given(
                form.sections().bank(),
                bank ->
                        unless(
                                BankBranchCode.parse(bank.branch())
                                        .filter(branch -> branch.bank().equals(bank.bank()))
                                        .isPresent(),
                                BANK_BRANCH.at("/sections/bank/branch")));
    }

    private static boolean hasFullConsent(Bank bank) {
        var consent = bank.consent();
        return consent != null
                && consent.given()
                && consent.scope().containsAll(EnumSet.allOf(Part.class));
    }
}
