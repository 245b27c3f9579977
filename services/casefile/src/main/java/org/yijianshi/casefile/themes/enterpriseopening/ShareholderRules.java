package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.CAPITAL_ORIGIN;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.CREDIT_CODE;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.OWNERSHIP;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.SH_COUNT;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.SH_DOMICILE;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Enterprise;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders.Shareholder;
import org.yijianshi.kernel.UnifiedSocialCreditCode;
import org.yijianshi.kernel.Violation;

import java.util.stream.Stream;

/// How many shareholders there are, and of what kind.
final class ShareholderRules {

    private static final String LIST = "/sections/shareholders/list";
    private static final String ENTERPRISE = "/sections/enterprise";

    private ShareholderRules() {}

    /// Company Law 2024, articles 42 and 92; Partnership Enterprise Law, article 14.
    static Stream<Violation> numberOfShareholdersIsLawful(CombinedForm form) {
        return given(
                form.sections().enterprise(),
                form.sections().shareholders(),
                (enterprise, shareholders) -> {
                    var number = shareholders.list().size();
                    return switch (enterprise.type()) {
                        case LIMITED_LIABILITY -> between(1, 50, number);
                        case JOINT_STOCK -> between(1, 200, number);
                        case PARTNERSHIP -> between(2, 200, number);
                        case SOLE_PROPRIETORSHIP -> between(1, 1, number);
                        case BRANCH -> Stream.of();
                    };
                });
    }

    /// Company Law 2024, article 92.
    static Stream<Violation> halfOfThePromotersLiveInTheCountry(CombinedForm form) {
        return given(
                form.sections().enterprise(),
                form.sections().shareholders(),
                (enterprise, shareholders) -> {
                    var promoters = shareholders.list();
                    var domestic = promoters.stream().filter(Shareholder::isDomestic).count();
                    return unless(
                            enterprise.type() != Enterprise.Type.JOINT_STOCK
                                    || domestic * 2 >= promoters.size(),
                            SH_DOMICILE.at(LIST));
                });
    }

    static Stream<Violation> ownershipMatchesTheShareholders(CombinedForm form) {
        return given(
                form.sections().enterprise(),
                form.sections().shareholders(),
                (enterprise, shareholders) ->
                        unless(
                                matches(enterprise.ownership(), shareholders),
                                OWNERSHIP.at(ENTERPRISE + "/ownership")));
    }

    static Stream<Violation> originOfCapitalMatchesTheShareholders(CombinedForm form) {
        return given(
                form.sections().enterprise(),
                form.sections().shareholders(),
                (enterprise, shareholders) -> {
                    var isDomestic = shareholders.list().stream().allMatch(Shareholder::isDomestic);
                    return unless(
                            isDomestic
                                    == (enterprise.capitalOrigin()
                                            == Enterprise.CapitalOrigin.DOMESTIC),
                            CAPITAL_ORIGIN.at(ENTERPRISE + "/capitalOrigin"));
                });
    }

    static Stream<Violation> creditCodesAreValid(CombinedForm form) {
        return given(
                form.sections().shareholders(),
                shareholders ->
                        each(
                                LIST,
                                shareholders.list(),
                                (pointer, shareholder) ->
                                        given(
                                                shareholder.creditCode(),
                                                code ->
                                                        unless(
                                                                UnifiedSocialCreditCode.parse(code)
                                                                        .isPresent(),
                                                                CREDIT_CODE.at(
                                                                        pointer
                                                                                + "/creditCode")))));
    }

    private static boolean matches(Enterprise.Ownership ownership, Shareholders shareholders) {
        var single = shareholders.list().size() == 1;
        return switch (ownership) {
            case NATURAL_PERSONS -> !single && shareholders.areNaturalPersons();
            case SOLE_NATURAL_PERSON -> single && shareholders.areNaturalPersons();
            case SOLE_LEGAL_PERSON -> single && !shareholders.areNaturalPersons();
            case STATE, MIXED -> true;
        };
    }

    private static Stream<Violation> between(int least, int most, int number) {
        return unless(
                least <= number && number <= most,
                SH_COUNT.at(
                        LIST,
                        Integer.toString(least),
                        Integer.toString(most),
                        Integer.toString(number)));
    }
}
