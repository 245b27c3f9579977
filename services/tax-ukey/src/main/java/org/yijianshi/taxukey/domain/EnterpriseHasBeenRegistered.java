package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.UnifiedSocialCreditCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// No taxpayer without an enterprise: the credit code must have been issued and be right.
final class EnterpriseHasBeenRegistered implements HandlingPolicy<TaxUkeyForm> {

    @Override
    public Set<String> awaits() {
        return Set.of("creditCode");
    }

    @Override
    public List<Concern> concerns(Order<TaxUkeyForm> order) {
        return Optional.ofNullable(order.outputs().get("creditCode"))
                        .flatMap(UnifiedSocialCreditCode::parse)
                        .isPresent()
                ? List.of()
                : List.of(TaxConcern.ENTERPRISE_NOT_REGISTERED.at(""));
    }
}
