package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.kernel.HallZone;

import java.time.LocalDate;

/// Which purse pays for the first set of seals at a hall on a day.
final class FirstSetPayers {

    private final DatedTable table = DatedTable.read(FirstSetPayers.class, "first-set-payers.txt");

    Payer payerFor(HallZone zone, LocalDate on) {
        return Payer.valueOf(table.rowFor(zone, on).get("payer"));
    }
}
