package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.SCOPE_LICENSED;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.ScopeEntry;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Only general entries are registered without an officer's look; entries that need a permit
/// afterwards (后置许可) do not delay the licence by law, yet stay outside automatic approval.
final class ScopeIsGeneral implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var entries = order.form().scope().entries();
        return IntStream.range(0, entries.size())
                .filter(i -> isLicensedAfterwards(entries.get(i)))
                .mapToObj(i -> SCOPE_LICENSED.at("/scope/entries", i))
                .toList();
    }

    private static boolean isLicensedAfterwards(ScopeEntry entry) {
        return !entry.kind().equals("GENERAL") && !Objects.equals(entry.permitStage(), "PRE");
    }
}
