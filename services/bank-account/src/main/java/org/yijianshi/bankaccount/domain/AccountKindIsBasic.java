package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// An enterprise's first account is its one basic account (基本存款账户); any other kind comes later.
final class AccountKindIsBasic implements HandlingPolicy<BankAccountForm> {

    @Override
    public List<Concern> concerns(Order<BankAccountForm> order) {
        return order.form().bank().accountKind().equals("BASIC")
                ? List.of()
                : List.of(BankConcern.BANK_ACCOUNT_NOT_BASIC.at("/bank/accountKind"));
    }
}
