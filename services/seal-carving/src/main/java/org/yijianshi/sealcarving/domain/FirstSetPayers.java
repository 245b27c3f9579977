package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.Order;

/// Which purse pays for the first set of seals at the order's hall on its day.
final class FirstSetPayers {

    private final DatedTable table = DatedTable.read(FirstSetPayers.class, "first-set-payers.txt");

    Payer payerFor(Order<?> order) {
        return Payer.valueOf(table.rowFor(order.zone(), order.on()).get("payer"));
    }
}
