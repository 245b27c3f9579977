package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.CAP_5Y;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.CAP_JSC_PAID;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.CAP_SUM;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.CAP_TERM;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.CONTRIBUTION_FORM;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Capital;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Enterprise;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders.ContributionForm;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders.Shareholder;
import org.yijianshi.kernel.Violation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/// How much capital there is, as what, by when (Company Law 2024, articles 47, 48 and 98).
final class CapitalRules {

    private static final String LIST = "/sections/shareholders/list";
    private static final String PAID_IN_FULL_BY = "/sections/capital/paidInFullBy";
    private static final int YEARS_TO_PAY = 5;

    private CapitalRules() {}

    /// To the cent: no rounding makes up for a gap. Reported at the list, not at an innocent row.
    static Stream<Violation> contributionsAddUpToTheCapital(CombinedForm form) {
        return given(
                form.sections().capital(),
                form.sections().shareholders(),
                (capital, shareholders) -> {
                    var sum =
                            shareholders.list().stream()
                                    .map(Shareholder::contribution)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                    var gap = capital.amount().subtract(sum);
                    return unless(
                            gap.signum() == 0,
                            CAP_SUM.at(
                                    LIST, plain(sum), plain(capital.amount()), plain(gap.abs())));
                });
    }

    /// Against the planned day; registration checks again against the day of issue.
    static Stream<Violation> capitalIsPaidWithinFiveYears(CombinedForm form, LocalDate on) {
        return given(
                form.sections().enterprise(),
                enterprise ->
                        enterprise.type() == Enterprise.Type.LIMITED_LIABILITY
                                ? paidAfter(
                                        form,
                                        enterprise
                                                .establishmentSeenFrom(on)
                                                .plusYears(YEARS_TO_PAY),
                                        CAP_5Y)
                                : Stream.of());
    }

    static Stream<Violation> stockCompanyIsPaidBeforeItExists(CombinedForm form, LocalDate on) {
        return given(
                form.sections().enterprise(),
                enterprise ->
                        enterprise.type() == Enterprise.Type.JOINT_STOCK
                                ? paidAfter(
                                        form, enterprise.establishmentSeenFrom(on), CAP_JSC_PAID)
                                : Stream.of());
    }

    static Stream<Violation> nobodyPaysAfterTheCapitalIsPaid(CombinedForm form) {
        return given(
                form.sections().capital(),
                form.sections().shareholders(),
                (capital, shareholders) ->
                        lateShareholders(shareholders, capital.paidInFullBy(), CAP_TERM));
    }

    /// 劳务 is a contribution to a partnership; to a company it is none.
    static Stream<Violation> labourIsContributedToPartnershipsOnly(CombinedForm form) {
        return given(
                form.sections().enterprise(),
                form.sections().shareholders(),
                (enterprise, shareholders) ->
                        each(
                                LIST,
                                shareholders.list(),
                                (pointer, shareholder) ->
                                        unless(
                                                shareholder.form() != ContributionForm.LABOUR
                                                        || enterprise.type()
                                                                == Enterprise.Type.PARTNERSHIP,
                                                CONTRIBUTION_FORM.at(pointer + "/form"))));
    }

    private static Stream<Violation> paidAfter(CombinedForm form, LocalDate last, Code code) {
        return Stream.concat(
                given(form.sections().capital(), capital -> lateCapital(capital, last, code)),
                given(
                        form.sections().shareholders(),
                        shareholders -> lateShareholders(shareholders, last, code)));
    }

    private static Stream<Violation> lateCapital(Capital capital, LocalDate last, Code code) {
        return unless(
                !capital.paidInFullBy().isAfter(last), code.at(PAID_IN_FULL_BY, last.toString()));
    }

    private static Stream<Violation> lateShareholders(
            Shareholders shareholders, LocalDate last, Code code) {
        return each(
                LIST,
                shareholders.list(),
                (pointer, shareholder) ->
                        unless(
                                !shareholder.paidBy().isAfter(last),
                                code.at(pointer + "/paidBy", last.toString())));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
