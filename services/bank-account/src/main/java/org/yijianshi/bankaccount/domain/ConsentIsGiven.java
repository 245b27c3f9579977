package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.CannotBeAwarded;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// Nothing is pushed to a bank unless the enterprise agreed, to all that is pushed. An officer
/// cannot overrule this: without consent nothing is assigned and no bank is asked.
final class ConsentIsGiven implements HandlingPolicy<BankAccountForm> {

    @Override
    public List<Concern> concerns(Order<BankAccountForm> order) {
        var consent = order.form().bank().consent();
        if (consent == null || !consent.isGiven()) {
            return List.of(BankConcern.BANK_CONSENT_MISSING.at("/bank/consent"));
        }
        return consent.coversThePush()
                ? List.of()
                : List.of(BankConcern.BANK_CONSENT_TOO_NARROW.at("/bank/consent/scope"));
    }

    /// @throws CannotBeAwarded if consent is missing or does not cover what would be pushed
    static void required(Order<BankAccountForm> order) {
        new ConsentIsGiven()
                .concerns(order)
                .forEach(
                        concern -> {
                            throw new CannotBeAwarded(concern);
                        });
    }
}
