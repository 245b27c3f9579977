package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.Order;

import java.math.BigDecimal;

/// The published limits up to which a new taxpayer without risk gets what it asks for at once.
final class FirstIssueLimits {

    private final DatedTable table =
            DatedTable.read(FirstIssueLimits.class, "first-issue-limits.txt");

    /// Yearly sales up to which a taxpayer may be small-scale, in 万元.
    BigDecimal smallScaleSales(Order<?> order) {
        return limit(order, "smallScaleSales");
    }

    /// The highest ceiling of a single invoice, in yuan.
    BigDecimal ceilingYuan(Order<?> order) {
        return limit(order, "ceilingYuan");
    }

    /// Sheets of a kind a month.
    int sheets(Order<?> order, InvoiceKind kind) {
        return limit(
                        order,
                        switch (kind) {
                            case SPECIAL -> "specialSheets";
                            case ORDINARY -> "ordinarySheets";
                        })
                .intValueExact();
    }

    /// The monthly total of digital invoices, in yuan.
    BigDecimal digitalQuotaYuan(Order<?> order) {
        return limit(order, "digitalQuotaYuan");
    }

    private BigDecimal limit(Order<?> order, String column) {
        return table.rowFor(order.zone(), order.on()).number(column);
    }
}
