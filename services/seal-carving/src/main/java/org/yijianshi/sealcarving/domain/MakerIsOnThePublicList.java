package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.HallZone;

import java.time.LocalDate;
import java.util.List;

/// The applicant chooses freely among all makers on the city's public list; nobody is designated.
final class MakerIsOnThePublicList implements HandlingPolicy<SealCarvingForm> {

    private final DatedTable makers =
            DatedTable.read(MakerIsOnThePublicList.class, "seal-makers.txt");

    /// The makers on the list.
    Choice choice(HallZone zone, LocalDate on) {
        return Choice.of("/seals/maker", makers.rowsFor(zone, on), "maker");
    }

    @Override
    public List<Concern> concerns(Order<SealCarvingForm> order) {
        var chosen = order.form().seals().maker();
        return makers.rowsFor(order.zone(), order.on()).stream()
                        .anyMatch(row -> row.get("maker").equals(chosen))
                ? List.of()
                : List.of(SealConcern.SEAL_MAKER_NOT_LISTED.at("/seals/maker"));
    }
}
