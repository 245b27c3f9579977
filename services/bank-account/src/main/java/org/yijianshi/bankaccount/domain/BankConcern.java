package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Concern;

/// Everything the bank rules can have against pre-booking automatically; each has a text.
enum BankConcern {
    BANK_CONSENT_MISSING,
    BANK_CONSENT_TOO_NARROW,
    BANK_NOT_PARTICIPATING,
    BANK_BRANCH_WRONG,
    BANK_BRANCH_OF_ANOTHER_BANK,
    BANK_ACCOUNT_NOT_BASIC,
    BANK_LEGAL_REPRESENTATIVE_MOBILE_WRONG,
    BANK_OWNERS_MISSING,
    BANK_OWNERS_NOT_EXEMPT;

    Concern at(String pointer) {
        return new Concern(name(), pointer);
    }
}
