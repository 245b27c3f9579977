package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.BO;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Capital;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders;
import org.yijianshi.kernel.Violation;

import java.math.BigDecimal;
import java.util.stream.Stream;

/// Who need not name beneficial owners (受益所有人信息管理办法, in force since 2024-11-01).
final class OwnerRules {

    private static final BigDecimal EXEMPT_UP_TO = new BigDecimal("1000");

    private OwnerRules() {}

    /// At most 10 million yuan, and all shareholders natural persons. The promise itself is looked
    /// for among the commitments.
    static Stream<Violation> exemptionIsOpenToSmallCompaniesOfPersons(CombinedForm form) {
        return given(
                form.sections().beneficialOwners(),
                owners ->
                        given(
                                form.sections().capital(),
                                form.sections().shareholders(),
                                (capital, shareholders) ->
                                        unless(
                                                !owners.exemptByPromise()
                                                        || isExempt(capital, shareholders),
                                                BO.at(
                                                        "/sections/beneficial-owners/exemptByPromise",
                                                        EXEMPT_UP_TO.toPlainString()))));
    }

    private static boolean isExempt(Capital capital, Shareholders shareholders) {
        return capital.currency().equals("CNY")
                && capital.amount().compareTo(EXEMPT_UP_TO) <= 0
                && shareholders.areNaturalPersons();
    }
}
