package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Concern;

/// Everything the tax rules can have against deciding automatically; each has a text.
enum TaxConcern {
    ENTERPRISE_NOT_REGISTERED,
    TAXPAYER_KIND_SALES_TOO_HIGH,
    ACCOUNTING_SYSTEM_UNKNOWN,
    ACCOUNTING_SYSTEM_NOT_FOR_THIS_TYPE,
    ACCOUNTING_SYSTEM_SALES_TOO_HIGH,
    INVOICES_MISSING,
    DIGITAL_QUOTA_MISSING,
    DIGITAL_QUOTA_TOO_HIGH,
    INVOICE_CEILING_TOO_HIGH,
    INVOICE_QUANTITY_TOO_HIGH,
    TAX_OFFICER_ID_WRONG,
    TAX_OFFICER_MOBILE_WRONG;

    Concern at(String pointer) {
        return new Concern(name(), pointer);
    }
}
