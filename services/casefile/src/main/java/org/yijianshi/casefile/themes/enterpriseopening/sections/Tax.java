package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// What the tax authority needs to set up a taxpayer and to issue invoices.
///
/// @param invoices kinds of invoice, in mode UKEY
/// @param digitalQuotaYuan total quota, in mode DIGITAL
public record Tax(
        TaxpayerKind taxpayerKind,
        AccountingSystem accountingSystem,
        int staffCount,
        BigDecimal expectedAnnualSales,
        InvoiceMode invoiceMode,
        List<Invoice> invoices,
        @Nullable BigDecimal digitalQuotaYuan,
        Contact officer) {

    public Tax {
        invoices = Lists.orEmpty(invoices);
    }

    public record Invoice(InvoiceKind kind, long ceilingYuan, int monthlyQuantity) {}

    public enum TaxpayerKind {
        SMALL_SCALE,
        GENERAL
    }

    public enum AccountingSystem {
        SMALL_ENTERPRISE,
        ENTERPRISE
    }

    public enum InvoiceMode {
        UKEY,
        DIGITAL
    }

    public enum InvoiceKind {
        SPECIAL,
        ORDINARY
    }
}
