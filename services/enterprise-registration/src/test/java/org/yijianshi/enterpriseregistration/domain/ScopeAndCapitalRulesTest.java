package org.yijianshi.enterpriseregistration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.enterpriseregistration.domain.Application.doubts;
import static org.yijianshi.enterpriseregistration.domain.Application.example;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class ScopeAndCapitalRulesTest {

    private static Application selling(String stage, @Nullable String permit) {
        var entry = new HashMap<String, Object>();
        entry.put("code", "F51690");
        entry.put("text", "危险化学品经营");
        entry.put("kind", "LICENSED");
        entry.put("permitStage", stage);
        entry.put("permitNumber", permit);
        return example().with("/scope/entries/3", entry);
    }

    @Test
    void a_general_scope_needs_no_permit() {
        assertThat(example().doubtsOf(new ScopeNeedsNoPriorPermit())).isEmpty();
        assertThat(example().doubtsOf(new ScopeIsGeneral())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ",SCOPE_PERMIT_MISSING",
        "' ',SCOPE_PERMIT_MISSING",
        "410400-0001,SCOPE_PERMIT_TO_CHECK"
    })
    void a_prior_permit_is_asked_for_and_looked_at(String permit, String code) {
        var application = selling("PRE", permit);

        assertThat(application.doubtsOf(new ScopeNeedsNoPriorPermit()))
                .containsExactly(code + " /scope/entries/3");
        assertThat(application.doubtsOf(new ScopeIsGeneral())).isEmpty();
    }

    @Test
    void a_later_permit_only_calls_an_officer() {
        var application = selling("POST", null);

        assertThat(application.doubtsOf(new ScopeNeedsNoPriorPermit())).isEmpty();
        assertThat(application.doubtsOf(new ScopeIsGeneral()))
                .containsExactly("SCOPE_LICENSED /scope/entries/3");
    }

    @ParameterizedTest
    @CsvSource({
        "新材料,2653,C26530,合成材料研制",
        "餐饮管理,6210,H62100,正餐服务",
        "商贸,5169,F51690,新型膜材料销售",
        "羽毛球馆,8929,R89290,羽毛球场馆经营",
    })
    void the_first_entry_fits_by_its_division_or_by_a_word(
            String industry, String industryCode, String code, String text) {
        assertThat(scope(industry, industryCode, code, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "餐饮管理,2653,C26530,新材料技术研发,SCOPE_DIFFERS_FROM_NAME /scope/entries/0",
        "餐饮管理,7294,L72940,酒务管理,SCOPE_DIFFERS_FROM_NAME /scope/entries/0",
        "新材料,2653,C26610,新材料技术研发,SCOPE_INDUSTRY_CODE /scope/industryCode",
    })
    void a_first_entry_of_another_industry_is_named(
            String industry, String industryCode, String code, String text, String concern) {
        assertThat(scope(industry, industryCode, code, text)).containsExactly(concern);
    }

    @Test
    void a_scope_has_a_first_entry() {
        assertThat(example().with("/scope/entries", List.of()).doubtsOf(new ScopeFitsTheName()))
                .containsExactly("SCOPE_INDUSTRY_CODE /scope/entries");
    }

    private static List<String> scope(
            String industry, String industryCode, String code, String text) {
        return example()
                .with("/name/industry", industry)
                .with("/scope/industryCode", industryCode)
                .with("/scope/entries/0", Map.of("code", code, "text", text, "kind", "GENERAL"))
                .doubtsOf(new ScopeFitsTheName());
    }

    @ParameterizedTest
    @CsvSource({"0.01,0", "100000.00,0", "100000.01,1", "0,1", "-5,1"})
    void a_capital_of_nothing_or_above_the_ceiling_is_abnormal(double amount, int doubts) {
        assertThat(example().with("/capital/amount", amount).doubtsOf(new CapitalIsNotAbnormal()))
                .hasSize(doubts);
    }

    @Test
    void a_foreign_currency_is_named() {
        assertThat(example().with("/capital/currency", "USD").doubtsOf(new CapitalIsNotAbnormal()))
                .containsExactly("CAPITAL_CURRENCY /capital/currency");
    }

    @Test
    void contributions_are_due_five_years_after_the_day_of_the_decision() {
        var rule = new CapitalIsPaidWithinFiveYears();
        var application =
                example()
                        .with("/capital/paidInFullBy", "2031-11-23")
                        .with("/shareholders/list/1/paidBy", "2031-11-23");

        assertThat(doubts(rule, application.on(LocalDate.parse("2026-11-23")))).isEmpty();
        assertThat(doubts(rule, application.on(LocalDate.parse("2026-11-22"))))
                .containsExactly(
                        "CAPITAL_PAID_LATE /capital/paidInFullBy",
                        "CAPITAL_PAID_LATE /shareholders/list/1/paidBy");
    }
}
