package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// Whoever expects to sell more than the limit cannot be small-scale; anybody may be general.
final class TaxpayerKindFitsExpectedSales implements HandlingPolicy<TaxUkeyForm> {

    private final FirstIssueLimits limits;

    TaxpayerKindFitsExpectedSales(FirstIssueLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<Concern> concerns(Order<TaxUkeyForm> order) {
        var tax = order.form().tax();
        var fits =
                switch (tax.taxpayerKind()) {
                    case GENERAL -> true;
                    case SMALL_SCALE ->
                            tax.expectedAnnualSales().compareTo(limits.smallScaleSales(order)) <= 0;
                };
        return fits
                ? List.of()
                : List.of(TaxConcern.TAXPAYER_KIND_SALES_TOO_HIGH.at("/tax/taxpayerKind"));
    }
}
