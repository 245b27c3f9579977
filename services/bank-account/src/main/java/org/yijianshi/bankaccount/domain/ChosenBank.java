package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Maker;
import org.yijianshi.departmentkit.domain.Order;

/// The one door through which data goes to a bank: the bank the applicant chose and no other, and
/// none at all without consent.
final class ChosenBank implements Maker<BankAccountForm> {

    private final BankCores cores;

    ChosenBank(BankCores cores) {
        this.cores = cores;
    }

    @Override
    public Award make(Order<BankAccountForm> order, Award assigned) {
        ConsentIsGiven.required(order);
        return cores.of(order.form().bank().bank()).make(order, assigned);
    }
}
