package org.yijianshi.taxukey.domain;

/// Special invoices (专用发票) let the buyer deduct the tax, ordinary ones (普通发票) do not.
public enum InvoiceKind {
    SPECIAL,
    ORDINARY
}
