package org.yijianshi.bankaccount.domain;

import org.yijianshi.bankaccount.domain.BankAccountForm.Owner;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// A bank must know who owns its customer: the owners are declared, or the enterprise is small,
/// held by natural persons alone, and promises that nobody else controls it.
final class OwnersAreKnown implements HandlingPolicy<BankAccountForm> {

    private final DatedTable limits = DatedTable.read(OwnersAreKnown.class, "owner-exemption.txt");

    @Override
    public List<Concern> concerns(Order<BankAccountForm> order) {
        var declaration = order.form().beneficialOwners();
        if (declaration.exemptByPromise()) {
            return mayBeExempt(order)
                    ? List.of()
                    : List.of(
                            BankConcern.BANK_OWNERS_NOT_EXEMPT.at(
                                    "/beneficial-owners/exemptByPromise"));
        }
        return !declaration.owners().isEmpty()
                        && declaration.owners().stream().allMatch(OwnersAreKnown::isNamed)
                ? List.of()
                : List.of(BankConcern.BANK_OWNERS_MISSING.at("/beneficial-owners/owners"));
    }

    private boolean mayBeExempt(Order<BankAccountForm> order) {
        var capital = order.form().capital();
        var limit = limits.rowFor(order.zone(), order.on()).number("capitalUpTo");
        return capital.currency().equals("CNY")
                && capital.amount().compareTo(limit) <= 0
                && order.form().shareholders().list().stream()
                        .allMatch(holder -> holder.kind().equals("NATURAL_PERSON"));
    }

    private static boolean isNamed(Owner owner) {
        return !owner.name().isBlank() && !owner.idNumber().isBlank();
    }
}
