package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// Whoever holds the seals can bind the enterprise: they go to its legal representative, or to
/// somebody who can show that person's mandate.
final class ReceiverIsTheLegalRepresentativeOrAuthorised
        implements HandlingPolicy<SealCarvingForm> {

    @Override
    public List<Concern> concerns(Order<SealCarvingForm> order) {
        var principal = order.form().legalRepresentative();
        var receiver = order.form().seals().receiver();
        if (receiver.idNumber().equalsIgnoreCase(principal.idNumber())) {
            return List.of();
        }
        var mandate = receiver.mandate();
        if (mandate == null
                || mandate.reference().isBlank()
                || !mandate.grantedBy().equals(principal.name())) {
            return List.of(SealConcern.SEAL_RECEIVER_NOT_AUTHORISED.at("/seals/receiver"));
        }
        return order.on().isAfter(mandate.validUntil())
                ? List.of(SealConcern.SEAL_MANDATE_EXPIRED.at("/seals/receiver/mandate/validUntil"))
                : List.of();
    }
}
