package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// The books to be kept follow the kind of enterprise: small enterprises may keep simpler ones, a
/// joint-stock company or a large one may not.
final class AccountingSystemFitsTheKind implements HandlingPolicy<TaxUkeyForm> {

    private final DatedTable systems =
            DatedTable.read(AccountingSystemFitsTheKind.class, "accounting-systems.txt");

    @Override
    public List<Concern> concerns(Order<TaxUkeyForm> order) {
        var chosen = order.form().tax().accountingSystem();
        return systems.rowsFor(order.zone(), order.on()).stream()
                .filter(row -> row.get("system").equals(chosen))
                .findFirst()
                .map(row -> concerns(order.form(), row))
                .orElseGet(() -> raised(TaxConcern.ACCOUNTING_SYSTEM_UNKNOWN));
    }

    private static List<Concern> concerns(TaxUkeyForm form, DatedTable.Row system) {
        if (!List.of(system.get("types").split(" ")).contains(form.enterprise().type())) {
            return raised(TaxConcern.ACCOUNTING_SYSTEM_NOT_FOR_THIS_TYPE);
        }
        var sales = form.tax().expectedAnnualSales();
        return system.get("salesUpTo").isEmpty() || sales.compareTo(system.number("salesUpTo")) <= 0
                ? List.of()
                : raised(TaxConcern.ACCOUNTING_SYSTEM_SALES_TOO_HIGH);
    }

    private static List<Concern> raised(TaxConcern concern) {
        return List.of(concern.at("/tax/accountingSystem"));
    }
}
