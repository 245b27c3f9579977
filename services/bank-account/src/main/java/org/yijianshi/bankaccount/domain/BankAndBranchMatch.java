package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Choice.Option;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.DatedTable.Row;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.BankBranchCode;
import org.yijianshi.kernel.HallZone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The bank takes part here and the branch is one of its own. Whether the branch exists only the
/// bank knows: the check digit of a branch code follows no published rule.
final class BankAndBranchMatch implements HandlingPolicy<BankAccountForm> {

    private final DatedTable banks = DatedTable.read(BankAndBranchMatch.class, "banks.txt");
    private final DatedTable branches = DatedTable.read(BankAndBranchMatch.class, "branches.txt");

    /// The banks that take part and the branches they name; where they name none, the code of a
    /// branch is typed.
    List<Choice> choices(HallZone zone, LocalDate on) {
        var taking = banks.rowsFor(zone, on);
        var offered =
                taking.stream()
                        .flatMap(
                                bank ->
                                        branches.rowsFor(zone, on).stream()
                                                .filter(branch -> isOf(bank, branch))
                                                .map(branch -> option(bank, branch)))
                        .toList();
        var bank = Choice.of("/bank/bank", taking, "bank");
        return offered.isEmpty()
                ? List.of(bank)
                : List.of(bank, new Choice("/bank/branch", offered));
    }

    private static boolean isOf(Row bank, Row branch) {
        return new BankBranchCode(branch.get("branch")).bank().equals(bank.get("bank"));
    }

    private static Option option(Row bank, Row branch) {
        return new Option(
                branch.get("branch"),
                branch.get("name"),
                bank.get("name"),
                Map.of("bank", bank.get("bank")));
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
