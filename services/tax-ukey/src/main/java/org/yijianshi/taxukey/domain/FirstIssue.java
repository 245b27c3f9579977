package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.taxukey.domain.TaxUkeyForm.InvoiceRequest;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a new taxpayer may invoice, as results: quotas for each kind of paper invoice, or one total
/// for digital ones.
final class FirstIssue {

    private final FirstIssueLimits limits;

    FirstIssue(FirstIssueLimits limits) {
        this.limits = limits;
    }

    Map<String, String> of(Order<TaxUkeyForm> order) {
        var tax = order.form().tax();
        return switch (tax.invoiceMode()) {
            case UKEY -> paper(tax.invoices());
            case DIGITAL -> {
                var asked = tax.digitalQuotaYuan();
                var quota = Objects.requireNonNullElse(asked, limits.digitalQuotaYuan(order));
                yield Map.of("digitalQuotaYuan", plain(quota));
            }
        };
    }

    private static Map<String, String> paper(List<InvoiceRequest> invoices) {
        var results = new LinkedHashMap<String, String>();
        for (var kind : InvoiceKind.values()) {
            var asked = invoices.stream().filter(invoice -> invoice.kind() == kind).toList();
            var sheets = asked.stream().mapToLong(InvoiceRequest::monthlyQuantity).sum();
            asked.stream()
                    .map(InvoiceRequest::ceilingYuan)
                    .max(BigDecimal::compareTo)
                    .ifPresent(
                            ceiling -> {
                                results.put("invoice.%s.sheets".formatted(kind), "" + sheets);
                                results.put(
                                        "invoice.%s.ceilingYuan".formatted(kind), plain(ceiling));
                            });
        }
        return results;
    }

    private static String plain(BigDecimal yuan) {
        return yuan.stripTrailingZeros().toPlainString();
    }
}
