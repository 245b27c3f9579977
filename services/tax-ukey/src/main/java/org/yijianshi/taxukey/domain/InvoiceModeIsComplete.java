package org.yijianshi.taxukey.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.math.BigDecimal;
import java.util.List;

/// Each mode needs its own figures: invoices for a UKey, a total for digital invoices.
final class InvoiceModeIsComplete implements HandlingPolicy<TaxUkeyForm> {

    private final FirstIssueLimits limits;

    InvoiceModeIsComplete(FirstIssueLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<Concern> concerns(Order<TaxUkeyForm> order) {
        var tax = order.form().tax();
        return switch (tax.invoiceMode()) {
            case UKEY ->
                    tax.invoices().isEmpty()
                            ? List.of(TaxConcern.INVOICES_MISSING.at("/tax/invoices"))
                            : List.of();
            case DIGITAL -> quota(tax.digitalQuotaYuan(), limits.digitalQuotaYuan(order));
        };
    }

    private static List<Concern> quota(@Nullable BigDecimal asked, BigDecimal limit) {
        var pointer = "/tax/digitalQuotaYuan";
        if (asked == null || asked.signum() <= 0) {
            return List.of(TaxConcern.DIGITAL_QUOTA_MISSING.at(pointer));
        }
        return asked.compareTo(limit) > 0
                ? List.of(TaxConcern.DIGITAL_QUOTA_TOO_HIGH.at(pointer))
                : List.of();
    }
}
