package org.yijianshi.sealcarving.domain;

/// Who pays for the first set. A free seal has a payer and a price of nothing, never no price.
public enum Payer {
    GOV_CITY,
    GOV_COUNTY,
    BANK,
    /// No scheme holds there: the enterprise settles the price with its maker.
    SELF
}
