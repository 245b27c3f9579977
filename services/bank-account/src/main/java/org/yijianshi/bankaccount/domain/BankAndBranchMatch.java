package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.BankBranchCode;
import org.yijianshi.kernel.HallZone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The bank takes part here and the branch is one of its own. Whether the branch exists only the
/// bank knows: the check digit of a branch code follows no published rule.
final class BankAndBranchMatch implements HandlingPolicy<BankAccountForm> {

    private final DatedTable banks = DatedTable.read(BankAndBranchMatch.class, "banks.txt");

    /// The banks that take part.
    Choice choice(HallZone zone, LocalDate on) {
        return Choice.of("/bank/bank", banks.rowsFor(zone, on), "bank");
    }

    @Override
    public List<Concern> concerns(Order<BankAccountForm> order) {
        var choice = order.form().bank();
        var concerns = new ArrayList<Concern>();
        if (banks.rowsFor(order.zone(), order.on()).stream()
                .noneMatch(row -> row.get("bank").equals(choice.bank()))) {
            concerns.add(BankConcern.BANK_NOT_PARTICIPATING.at("/bank/bank"));
        }
        var branch = BankBranchCode.parse(choice.branch());
        if (branch.isEmpty()) {
            concerns.add(BankConcern.BANK_BRANCH_WRONG.at("/bank/branch"));
        } else if (!branch.get().bank().equals(choice.bank())) {
            concerns.add(BankConcern.BANK_BRANCH_OF_ANOTHER_BANK.at("/bank/branch"));
        }
        return concerns;
    }
}
