package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.kernel.Violation;

/// What can be wrong with a combined form as a whole. Each has a text in every language under
/// `violation.` and its name; the names are a promise to callers.
enum Code {
    ADDRESS_REGION,
    AGE18,
    AUDIT_COMMITTEE,
    BANK_BRANCH,
    BANK_CONSENT,
    BO,
    BOARD_CHAIR,
    BOARD_MIN,
    CAP_5Y,
    CAP_JSC_PAID,
    CAP_SUM,
    CAP_TERM,
    CAPITAL_ORIGIN,
    COMMITMENT_MISSING,
    CONTRIBUTION_FORM,
    CREDIT_CODE,
    EMPLOYEE_AGE,
    ID_DUP,
    ID_LENGTH,
    ID_NUMBER,
    LISTED_TWICE,
    LR_POST,
    MANDATE_EXPIRED,
    MANDATE_MISSING,
    MOBILE,
    NAME_CHARACTERS,
    NAME_FORM,
    OWNERSHIP,
    REG_REGION,
    REGION,
    SCOPE_PRE,
    SH_COUNT,
    SH_DOMICILE,
    SIGNATURE_MISSING,
    SUP_CONFLICT,
    SUP_COUNT,
    SUP_OPT,
    VERIFICATION_EXPIRED,
    VERIFICATION_MISSING;

    /// Arguments are figures and dates, never anything about a person.
    Violation at(String pointer, String... arguments) {
        return new Violation(pointer, name(), arguments);
    }
}
