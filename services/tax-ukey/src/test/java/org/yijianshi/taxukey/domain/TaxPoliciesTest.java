package org.yijianshi.taxukey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.taxukey.domain.TaxConcern.ACCOUNTING_SYSTEM_NOT_FOR_THIS_TYPE;
import static org.yijianshi.taxukey.domain.TaxConcern.ACCOUNTING_SYSTEM_SALES_TOO_HIGH;
import static org.yijianshi.taxukey.domain.TaxConcern.ACCOUNTING_SYSTEM_UNKNOWN;
import static org.yijianshi.taxukey.domain.TaxConcern.DIGITAL_QUOTA_MISSING;
import static org.yijianshi.taxukey.domain.TaxConcern.DIGITAL_QUOTA_TOO_HIGH;
import static org.yijianshi.taxukey.domain.TaxConcern.ENTERPRISE_NOT_REGISTERED;
import static org.yijianshi.taxukey.domain.TaxConcern.INVOICES_MISSING;
import static org.yijianshi.taxukey.domain.TaxConcern.INVOICE_CEILING_TOO_HIGH;
import static org.yijianshi.taxukey.domain.TaxConcern.INVOICE_QUANTITY_TOO_HIGH;
import static org.yijianshi.taxukey.domain.TaxConcern.TAXPAYER_KIND_SALES_TOO_HIGH;
import static org.yijianshi.taxukey.domain.TaxConcern.TAX_OFFICER_ID_WRONG;
import static org.yijianshi.taxukey.domain.TaxConcern.TAX_OFFICER_MOBILE_WRONG;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmentkit.domain.Assessment;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmenttestkit.CountingNumbers;
import org.yijianshi.departmenttestkit.ExampleOrders;
import org.yijianshi.testkit.PublishedForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class TaxPoliciesTest {

    private static final ExampleOrders<TaxUkeyForm> EXAMPLE =
            new ExampleOrders<>(TaxUkeyForm.class);

    private final TaxUkeyDepartment department =
            new TaxUkeyDepartment(new SimulatedUkeyStock(new CountingNumbers()));

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09", "2026-11-22", "2027-06-01", "2028-12-31"})
    void every_published_example_is_decided_automatically_on_any_day(LocalDate on) {
        assertThat(PublishedForm.NAMES)
                .allSatisfy(name -> assertThat(raised(EXAMPLE.published(name, on))).isEmpty());
    }

    @Test
    void the_rules_are_published_by_name_in_their_order() {
        assertThat(department.policies())
                .extracting(HandlingPolicy::rule)
                .containsExactly(
                        "enterprise-has-been-registered",
                        "taxpayer-kind-fits-expected-sales",
                        "accounting-system-fits-the-kind",
                        "invoice-mode-is-complete",
                        "invoice-quota-is-within-ceiling",
                        "tax-officer-is-identified");
    }

    @Test
    void an_enterprise_without_a_right_credit_code_is_no_taxpayer_yet() {
        assertThat(raised(EXAMPLE.order("410402", Map.of())))
                .containsExactly(ENTERPRISE_NOT_REGISTERED.at(""));
    }

    @ParameterizedTest
    @CsvSource({"SMALL_SCALE, 500.00", "GENERAL, 500.01", "GENERAL, 10"})
    void small_scale_taxpayers_sell_up_to_five_million_and_general_ones_anything(
            String kind, String sales) {
        assertThat(raised("/tax/taxpayerKind", "'" + kind + "'", "/tax/expectedAnnualSales", sales))
                .isEmpty();
    }

    @Test
    void a_cent_more_than_five_million_is_no_longer_small_scale() {
        assertThat(raised("/tax/expectedAnnualSales", "500.01"))
                .containsExactly(TAXPAYER_KIND_SALES_TOO_HIGH.at("/tax/taxpayerKind"));
    }

    @Test
    void a_joint_stock_company_keeps_full_books() {
        assertThat(raised("/enterprise/type", "'JOINT_STOCK'"))
                .containsExactly(ACCOUNTING_SYSTEM_NOT_FOR_THIS_TYPE.at("/tax/accountingSystem"));
        assertThat(
                        raised(
                                "/enterprise/type",
                                "'JOINT_STOCK'",
                                "/tax/accountingSystem",
                                "'ENTERPRISE'"))
                .isEmpty();
    }

    @Test
    void a_large_enterprise_keeps_full_books() {
        assertThat(raised("/tax/taxpayerKind", "'GENERAL'", "/tax/expectedAnnualSales", "2000.01"))
                .containsExactly(ACCOUNTING_SYSTEM_SALES_TOO_HIGH.at("/tax/accountingSystem"));
    }

    @Test
    void books_of_an_unknown_system_are_asked_about() {
        assertThat(raised("/tax/accountingSystem", "'ABACUS'"))
                .containsExactly(ACCOUNTING_SYSTEM_UNKNOWN.at("/tax/accountingSystem"));
    }

    @Test
    void a_ukey_needs_invoices() {
        assertThat(raised("/tax/invoices", ""))
                .containsExactly(INVOICES_MISSING.at("/tax/invoices"));
    }

    @Test
    void digital_invoices_need_a_total_and_nothing_else() {
        assertThat(digital("7500000")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1"})
    void digital_invoices_without_a_total_are_asked_about(String quota) {
        assertThat(digital(quota))
                .containsExactly(DIGITAL_QUOTA_MISSING.at("/tax/digitalQuotaYuan"));
    }

    @Test
    void a_digital_total_above_the_first_issue_needs_an_officer() {
        assertThat(digital("7500000.01"))
                .containsExactly(DIGITAL_QUOTA_TOO_HIGH.at("/tax/digitalQuotaYuan"));
    }

    @Test
    void a_first_issue_reaches_up_to_25_special_and_50_ordinary_sheets() {
        assertThat(
                        raised(
                                "/tax/invoices/0/monthlyQuantity", "25",
                                "/tax/invoices/1/monthlyQuantity", "50"))
                .isEmpty();
    }

    @Test
    void more_sheets_or_a_higher_ceiling_need_an_officer() {
        assertThat(
                        raised(
                                "/tax/invoices/0/monthlyQuantity", "26",
                                "/tax/invoices/1/monthlyQuantity", "51",
                                "/tax/invoices/1/ceilingYuan", "100000.01"))
                .containsExactlyInAnyOrder(
                        INVOICE_QUANTITY_TOO_HIGH.at("/tax/invoices/0/monthlyQuantity"),
                        INVOICE_QUANTITY_TOO_HIGH.at("/tax/invoices/1/monthlyQuantity"),
                        INVOICE_CEILING_TOO_HIGH.at("/tax/invoices/1/ceilingYuan"));
    }

    @Test
    void asking_twice_for_one_kind_is_no_way_round_the_ceiling() {
        assertThat(
                        raised(
                                "/tax/invoices/1",
                                "{'kind': 'SPECIAL', 'ceilingYuan': 1, 'monthlyQuantity': 16}"))
                .containsExactly(INVOICE_QUANTITY_TOO_HIGH.at("/tax/invoices/1/monthlyQuantity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"410403199207180045", "990402199001010000", "G12345678"})
    void an_officer_without_a_right_identity_number_is_asked_about(String id) {
        assertThat(raised("/tax/officer/idNumber", "'" + id + "'"))
                .containsExactly(TAX_OFFICER_ID_WRONG.at("/tax/officer/idNumber"));
    }

    @Test
    void an_officer_without_a_right_mobile_number_is_asked_about() {
        assertThat(raised("/tax/officer/mobile", "'12345678901'"))
                .containsExactly(TAX_OFFICER_MOBILE_WRONG.at("/tax/officer/mobile"));
    }

    @Test
    void nothing_of_a_person_is_printed() {
        assertThat(EXAMPLE.order().form().toString())
                .doesNotContain("张敏", "410403199207180044", "13937500003");
    }

    private List<Concern> digital(String quota) {
        return raised(
                "/tax/invoiceMode", "'DIGITAL'",
                "/tax/invoices", "",
                "/tax/digitalQuotaYuan", quota);
    }

    private List<Concern> raised(String... changes) {
        return raised(EXAMPLE.order(changes));
    }

    private List<Concern> raised(Order<TaxUkeyForm> order) {
        return Assessment.of(department, order).concerns();
    }
}
