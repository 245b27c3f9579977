package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.EnterpriseName;

import java.util.List;
import java.util.Optional;

/// No other enterprise of the city has the same name, the same trade name in the same industry, or
/// one near to it. Across industries trade names may even be equal.
final class NameIsNotTaken implements HandlingPolicy<RegistrationForm> {

    private final NameRegister register;

    NameIsNotTaken(NameRegister register) {
        this.register = register;
    }

    /// A name that is not in form cannot be looked up; another rule says so.
    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        try {
            var claim = claim(order);
            return register.resembling(claim, order.on()).stream()
                    .flatMap(other -> resemblance(claim, other).stream())
                    .distinct()
                    .sorted()
                    .map(concern -> concern.at("/name/tradeName"))
                    .toList();
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    /// @throws IllegalArgumentException if the name is not in form
    static NameClaim claim(Order<RegistrationForm> order) {
        var name = order.form().name();
        return new NameClaim(
                order.caseId(),
                order.zone().region().city(),
                new EnterpriseName(
                        name.region(), name.tradeName(), name.industry(), name.organisationForm()));
    }

    private static Optional<RegistrationConcern> resemblance(
            NameClaim claim, RegisteredName other) {
        if (other.core().equals(claim.core())) {
            return Optional.of(NAME_TAKEN);
        }
        var oneHasNoIndustry = other.industry().isEmpty() || claim.name().industry().isEmpty();
        if (!oneHasNoIndustry
                && !IndustryWords.groupOf(other.industry()).equals(claim.industryGroup())) {
            return Optional.empty();
        }
        return nearness(claim, other, oneHasNoIndustry);
    }

    private static Optional<RegistrationConcern> nearness(
            NameClaim claim, RegisteredName other, boolean oneHasNoIndustry) {
        var tradeName = claim.name().tradeName();
        if (other.tradeName().equals(tradeName)) {
            return Optional.of(oneHasNoIndustry ? NAME_TRADE_NAME_TAKEN : NAME_SYNONYM_INDUSTRY);
        }
        if (Homophones.soundOf(other.tradeName()).equals(claim.sound())) {
            return Optional.of(NAME_SOUNDS_ALIKE);
        }
        return other.tradeName().contains(tradeName) || tradeName.contains(other.tradeName())
                ? Optional.of(NAME_CONTAINED)
                : Optional.empty();
    }
}
