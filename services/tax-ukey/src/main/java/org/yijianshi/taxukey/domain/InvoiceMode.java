package org.yijianshi.taxukey.domain;

/// How invoices are issued: with a device, or as fully digital ones (数电票) that need none.
public enum InvoiceMode {
    UKEY,
    DIGITAL
}
