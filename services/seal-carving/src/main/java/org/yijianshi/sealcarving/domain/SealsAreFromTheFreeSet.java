package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Each of the five named seals is free once; a sixth or a second of its kind is not.
final class SealsAreFromTheFreeSet implements HandlingPolicy<SealCarvingForm> {

    @Override
    public List<Concern> concerns(Order<SealCarvingForm> order) {
        var kinds = order.form().seals().kinds();
        if (kinds.isEmpty()) {
            return List.of(SealConcern.SEAL_NONE_CHOSEN.at("/seals/kinds"));
        }
        var concerns = new ArrayList<Concern>();
        var chosen = EnumSet.noneOf(FreeSeal.class);
        for (var i = 0; i < kinds.size(); i++) {
            var seal = FreeSeal.of(kinds.get(i));
            if (seal.isEmpty()) {
                concerns.add(SealConcern.SEAL_NOT_IN_FREE_SET.at("/seals/kinds/" + i));
            } else if (!chosen.add(seal.get())) {
                concerns.add(SealConcern.SEAL_CHOSEN_TWICE.at("/seals/kinds/" + i));
            }
        }
        return concerns;
    }
}
