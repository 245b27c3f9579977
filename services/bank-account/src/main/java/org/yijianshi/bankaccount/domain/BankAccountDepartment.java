package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Maker;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A number is pre-booked at the bank the enterprise chose, if it agreed. That is all that counts
/// for the half day: whether the account is opened or the number void is seen later.
public final class BankAccountDepartment implements Department<BankAccountForm> {

    private final BankCores cores;
    private final BankAndBranchMatch banks = new BankAndBranchMatch();
    private final List<HandlingPolicy<BankAccountForm>> policies =
            List.of(
                    new ConsentIsGiven(),
                    banks,
                    new AccountKindIsBasic(),
                    new LegalRepresentativeCanBeReached(),
                    new OwnersAreKnown());

    public BankAccountDepartment(BankCores cores) {
        this.cores = cores;
    }

    @Override
    public ItemCode item() {
        return new ItemCode("bank-account");
    }

    @Override
    public Class<BankAccountForm> form() {
        return BankAccountForm.class;
    }

    @Override
    public String ruleSet() {
        return "bank-account-2026.1";
    }

    @Override
    public List<HandlingPolicy<BankAccountForm>> policies() {
        return policies;
    }

    /// A supplement may replace the bank section alone: people, capital and owners, registration
    /// has decided.
    @Override
    public List<Reason> reasons() {
        return List.of(
                Reason.supplement("BANK_CONSENT_NEEDED", "bank"),
                Reason.supplement("BANK_BRANCH_TO_BE_CHOSEN_AGAIN", "bank"),
                Reason.supplement("BANK_ACCOUNT_KIND_TO_BE_BASIC", "bank"),
                Reason.rejection("BANK_BASIC_ACCOUNT_EXISTS"),
                Reason.rejection("BANK_CANNOT_REACH_LEGAL_REPRESENTATIVE"),
                Reason.rejection("BANK_OWNERS_NOT_KNOWN"),
                Reason.rejection("BANK_DECLINES"));
    }

    @Override
    public List<Choice> choices(HallZone zone, LocalDate on) {
        return banks.choices(zone, on);
    }

    /// Only which bank and branch: the number is the bank's to give.
    ///
    /// @throws org.yijianshi.departmentkit.domain.CannotBeAwarded without consent, whoever approved
    @Override
    public Award assign(Order<BankAccountForm> order, Numbers numbers) {
        ConsentIsGiven.required(order);
        var choice = order.form().bank();
        return Award.of(Map.of("bank", choice.bank(), "branch", choice.branch()));
    }

    @Override
    public Optional<Maker<BankAccountForm>> maker() {
        return Optional.of(new ChosenBank(cores));
    }
}
