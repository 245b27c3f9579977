package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Maker;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.kernel.ItemCode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A new taxpayer is set up with its authority, its first invoices and, where these need one, a
/// free UKey.
public final class TaxUkeyDepartment implements Department<TaxUkeyForm> {

    private final UkeyStock stock;
    private final DatedTable authorities =
            DatedTable.read(TaxUkeyDepartment.class, "tax-authorities.txt");
    private final FirstIssueLimits limits = new FirstIssueLimits();
    private final FirstIssue firstIssue = new FirstIssue(limits);
    private final List<HandlingPolicy<TaxUkeyForm>> policies =
            List.of(
                    new EnterpriseHasBeenRegistered(),
                    new TaxpayerKindFitsExpectedSales(limits),
                    new AccountingSystemFitsTheKind(),
                    new InvoiceModeIsComplete(limits),
                    new InvoiceQuotaIsWithinCeiling(limits),
                    new TaxOfficerIsIdentified());

    public TaxUkeyDepartment(UkeyStock stock) {
        this.stock = stock;
    }

    @Override
    public ItemCode item() {
        return new ItemCode("tax-ukey");
    }

    @Override
    public Class<TaxUkeyForm> form() {
        return TaxUkeyForm.class;
    }

    @Override
    public String ruleSet() {
        return "tax-ukey-2026.1";
    }

    @Override
    public List<HandlingPolicy<TaxUkeyForm>> policies() {
        return policies;
    }

    /// A supplement may replace the tax section alone: the rest, registration has decided.
    @Override
    public List<Reason> reasons() {
        return List.of(
                Reason.supplement("TAXPAYER_KIND_TO_BE_CHOSEN_AGAIN", "tax"),
                Reason.supplement("ACCOUNTING_SYSTEM_TO_BE_CHOSEN_AGAIN", "tax"),
                Reason.supplement("INVOICE_QUOTA_TO_BE_LOWERED", "tax"),
                Reason.supplement("TAX_OFFICER_TO_BE_CORRECTED", "tax"),
                Reason.rejection("TAX_LEGAL_REPRESENTATIVE_AT_RISK"),
                Reason.rejection("TAX_OFFICER_NOT_VERIFIED"));
    }

    @Override
    public Award assign(Order<TaxUkeyForm> order, Numbers numbers) {
        var tax = order.form().tax();
        var results = new LinkedHashMap<String, String>();
        results.put("taxAuthority", authorities.rowFor(order.zone(), order.on()).get("authority"));
        results.put("taxpayerKind", tax.taxpayerKind().name());
        results.put("invoiceMode", tax.invoiceMode().name());
        results.putAll(firstIssue.of(order));
        return Award.of(results);
    }

    @Override
    public Optional<Maker<TaxUkeyForm>> maker() {
        return Optional.of(
                (order, assigned) ->
                        switch (order.form().tax().invoiceMode()) {
                            case UKEY -> stock.make(order, assigned);
                            case DIGITAL -> Award.NONE;
                        });
    }
}
