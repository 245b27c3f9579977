package org.yijianshi.taxukey.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// What the tax department sees of the combined form. Nothing of a person is ever printed.
public record TaxUkeyForm(Enterprise enterprise, Tax tax) {

    /// The enterprise as far as its books depend on it.
    ///
    /// @param type for example `LIMITED_LIABILITY`; it narrows the accounting systems allowed
    public record Enterprise(String type) {}

    /// How the enterprise wants to be taxed and to invoice.
    ///
    /// @param expectedAnnualSales in 万元 (10,000 yuan)
    /// @param invoices paper quotas, in `UKEY` mode only
    /// @param digitalQuotaYuan the monthly total of digital invoices in yuan, in `DIGITAL` mode
    ///   only
    public record Tax(
            TaxpayerKind taxpayerKind,
            String accountingSystem,
            BigDecimal expectedAnnualSales,
            InvoiceMode invoiceMode,
            List<InvoiceRequest> invoices,
            @Nullable BigDecimal digitalQuotaYuan,
            Officer officer) {

        /// In `DIGITAL` mode the form has no invoices at all, which here is an empty list.
        public Tax {
            invoices = invoices == null ? List.of() : List.copyOf(invoices);
        }
    }

    /// The paper invoices of one kind that the enterprise asks for.
    ///
    /// @param ceilingYuan the most one invoice may say, in yuan
    /// @param monthlyQuantity sheets a month
    public record InvoiceRequest(InvoiceKind kind, BigDecimal ceilingYuan, int monthlyQuantity) {}

    /// Who deals with the tax office (办税人).
    public record Officer(String idNumber, String mobile) {

        @Override
        public String toString() {
            return "Officer[***]";
        }
    }
}
