package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.CannotBeAwarded;
import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Enterprise registration (企业设立登记): everything else waits for the name and the credit code it
/// gives.
public final class RegistrationDepartment implements Department<RegistrationForm> {

    private final NameRegister names;
    private final List<HandlingPolicy<RegistrationForm>> policies;

    public RegistrationDepartment(NameRegister names) {
        this.names = names;
        this.policies =
                List.of(
                        new NameIsInForm(),
                        new NameHasItsRegion(),
                        new NameIsNotTaken(names),
                        new ScopeNeedsNoPriorPermit(),
                        new ScopeIsGeneral(),
                        new ScopeFitsTheName(),
                        new EnterpriseIsDomesticLimitedLiability(),
                        new HoldersAreNaturalPersons(),
                        new CapitalIsNotAbnormal(),
                        new CapitalIsPaidWithinFiveYears(),
                        new PostsAreFilled(),
                        new OfficersAreOfAge(),
                        new AddressIsCommittedOrOwned(),
                        new ApplicantMayAct(),
                        new EveryoneIsVerified(),
                        new EveryoneHasSigned(),
                        new OwnersAreDeclared());
    }

    @Override
    public ItemCode item() {
        return new ItemCode("enterprise-registration");
    }

    @Override
    public Class<RegistrationForm> form() {
        return RegistrationForm.class;
    }

    @Override
    public String ruleSet() {
        return "enterprise-registration-2026.1";
    }

    @Override
    public List<HandlingPolicy<RegistrationForm>> policies() {
        return policies;
    }

    @Override
    public List<Reason> reasons() {
        return RegistrationReasons.ALL;
    }

    @Override
    public List<Choice> choices(HallZone zone, LocalDate on) {
        return Stream.concat(
                        Stream.of(NameHasItsRegion.choice(zone), NameIsInForm.choice()),
                        ScopeCatalogue.choices(zone, on).stream())
                .toList();
    }

    /// Enters the name and assigns the numbers; the day of registration is the day of
    /// establishment.
    ///
    /// @throws NameTakenException if the name went to another case since the check
    /// @throws CannotBeAwarded if the name is not in form, whoever approved it
    @Override
    public Award assign(Order<RegistrationForm> order, Numbers numbers) {
        var claim = claim(order);
        var authority = order.zone().region();
        var id = order.caseId();
        names.enter(claim, order.on());
        return Award.of(
                Map.of(
                        "creditCode", numbers.claim(new CreditCodes(), authority, id, 0),
                        "enterpriseName", claim.name().full(),
                        "establishedOn", order.on().toString(),
                        "licenceNumber", numbers.claim(new LicenceNumbers(), authority, id, 0),
                        "approvalNumber",
                                numbers.claim(
                                        new ApprovalNumbers(order.on().getYear()),
                                        authority,
                                        id,
                                        0)));
    }

    private static NameClaim claim(Order<RegistrationForm> order) {
        try {
            return NameIsNotTaken.claim(order);
        } catch (IllegalArgumentException _) {
            throw new CannotBeAwarded(NameIsInForm.obstacle(order));
        }
    }
}
