package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// Where no scheme pays, the enterprise hears so from an officer and not from a bill.
final class SomebodyPaysForTheFirstSet implements HandlingPolicy<SealCarvingForm> {

    private final FirstSetPayers payers;

    SomebodyPaysForTheFirstSet(FirstSetPayers payers) {
        this.payers = payers;
    }

    @Override
    public List<Concern> concerns(Order<SealCarvingForm> order) {
        return payers.payerFor(order.zone(), order.on()) == Payer.SELF
                ? List.of(SealConcern.SEAL_NOBODY_PAYS.at("/seals"))
                : List.of();
    }
}
