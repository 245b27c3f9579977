package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.UnifiedSocialCreditCode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// No seal without an enterprise: the credit code must have been issued and be right.
final class EnterpriseHasBeenRegistered implements HandlingPolicy<SealCarvingForm> {

    @Override
    public Set<String> awaits() {
        return Set.of("creditCode");
    }

    @Override
    public List<Concern> concerns(Order<SealCarvingForm> order) {
        return Optional.ofNullable(order.outputs().get("creditCode"))
                        .flatMap(UnifiedSocialCreditCode::parse)
                        .isPresent()
                ? List.of()
                : List.of(SealConcern.ENTERPRISE_NOT_REGISTERED.at(""));
    }
}
