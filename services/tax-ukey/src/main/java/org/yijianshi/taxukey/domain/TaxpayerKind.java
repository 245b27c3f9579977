package org.yijianshi.taxukey.domain;

/// How value added tax is reckoned: small-scale taxpayers (小规模纳税人) stay below a yearly limit.
public enum TaxpayerKind {
    SMALL_SCALE,
    GENERAL
}
