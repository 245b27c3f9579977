package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.MobileNumber;

import java.util.List;

/// The bank calls the legal representative before it opens an account, so the number must be one.
final class LegalRepresentativeCanBeReached implements HandlingPolicy<BankAccountForm> {

    @Override
    public List<Concern> concerns(Order<BankAccountForm> order) {
        return MobileNumber.parse(order.form().legalRepresentative().mobile()).isPresent()
                ? List.of()
                : List.of(
                        BankConcern.BANK_LEGAL_REPRESENTATIVE_MOBILE_WRONG.at(
                                "/legal-representative/mobile"));
    }
}
