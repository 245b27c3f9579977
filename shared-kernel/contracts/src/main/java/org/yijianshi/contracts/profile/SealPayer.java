package org.yijianshi.contracts.profile;

/// Who pays for the first set of seals; the applicant of a promised free set never does.
public enum SealPayer {
    GOV_CITY,
    GOV_COUNTY,
    BANK,
    SELF
}
