package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// A first issue goes up to the published ceiling and sheets of each kind. Rows of one kind count
/// together, so that asking twice is not a way round.
final class InvoiceQuotaIsWithinCeiling implements HandlingPolicy<TaxUkeyForm> {

    private final FirstIssueLimits limits;

    InvoiceQuotaIsWithinCeiling(FirstIssueLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<Concern> concerns(Order<TaxUkeyForm> order) {
        return switch (order.form().tax().invoiceMode()) {
            case UKEY -> quotas(order);
            case DIGITAL -> List.of();
        };
    }

    private List<Concern> quotas(Order<TaxUkeyForm> order) {
        var concerns = new ArrayList<Concern>();
        var asked = new EnumMap<InvoiceKind, Long>(InvoiceKind.class);
        var invoices = order.form().tax().invoices();
        for (var i = 0; i < invoices.size(); i++) {
            var invoice = invoices.get(i);
            var row = "/tax/invoices/" + i;
            if (invoice.ceilingYuan().compareTo(limits.ceilingYuan(order)) > 0) {
                concerns.add(TaxConcern.INVOICE_CEILING_TOO_HIGH.at(row + "/ceilingYuan"));
            }
            var sheets = asked.merge(invoice.kind(), (long) invoice.monthlyQuantity(), Long::sum);
            if (sheets > limits.sheets(order, invoice.kind())) {
                concerns.add(TaxConcern.INVOICE_QUANTITY_TOO_HIGH.at(row + "/monthlyQuantity"));
            }
        }
        return concerns;
    }
}
