package org.yijianshi.bankaccount.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_ACCOUNT_NOT_BASIC;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_BRANCH_OF_ANOTHER_BANK;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_BRANCH_WRONG;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_CONSENT_MISSING;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_CONSENT_TOO_NARROW;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_LEGAL_REPRESENTATIVE_MOBILE_WRONG;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_NOT_PARTICIPATING;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_OWNERS_MISSING;
import static org.yijianshi.bankaccount.domain.BankConcern.BANK_OWNERS_NOT_EXEMPT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmentkit.domain.Assessment;
import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmenttestkit.CountingNumbers;
import org.yijianshi.departmenttestkit.ExampleOrders;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.testkit.PublishedForm;

import java.time.LocalDate;
import java.util.List;

class BankPoliciesTest {

    private static final ExampleOrders<BankAccountForm> EXAMPLE =
            new ExampleOrders<>(BankAccountForm.class);

    private final BankAccountDepartment department =
            new BankAccountDepartment(_ -> new SimulatedBankCore(new CountingNumbers()));

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
                        "consent-is-given",
                        "bank-and-branch-match",
                        "account-kind-is-basic",
                        "legal-representative-can-be-reached",
                        "owners-are-known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'given': false}",
                "{'given': true, 'scope': ['ENTERPRISE'], 'textVersion': ' '}"
            })
    void no_consent_or_consent_to_no_text_is_raised(String consent) {
        assertThat(raised("/bank/consent", consent))
                .containsExactly(BANK_CONSENT_MISSING.at("/bank/consent"));
    }

    @Test
    void every_branch_that_is_offered_may_be_chosen_and_says_which_bank_it_is_of() {
        var offered = department.choices(new HallZone("410402"), LocalDate.of(2026, 11, 23));

        assertThat(offered).extracting(Choice::field).containsExactly("/bank/bank", "/bank/branch");
        assertThat(offered.getLast().options())
                .isNotEmpty()
                .allSatisfy(
                        branch ->
                                assertThat(
                                                raised(
                                                        "/bank/branch",
                                                        "'" + branch.code() + "'",
                                                        "/bank/bank",
                                                        "'" + branch.implied().get("bank") + "'"))
                                        .isEmpty());
    }

    @Test
    void where_no_branch_is_named_only_the_bank_is_chosen() {
        assertThat(department.choices(new HallZone("420703"), LocalDate.of(2026, 11, 23)))
                .extracting(Choice::field)
                .containsExactly("/bank/bank");
    }

    @Test
    void consent_must_cover_everything_that_is_pushed() {
        assertThat(raised("/bank/consent/scope", "['ENTERPRISE', 'SHAREHOLDERS']"))
                .containsExactly(BANK_CONSENT_TOO_NARROW.at("/bank/consent/scope"));
    }

    @Test
    void a_bank_that_takes_no_bookings_here_is_raised() {
        assertThat(raised("/bank/bank", "'308'", "/bank/branch", "'308495000013'"))
                .containsExactly(BANK_NOT_PARTICIPATING.at("/bank/bank"));
    }

    @Test
    void which_banks_take_part_depends_on_the_place() {
        var regional = new String[] {"/bank/bank", "'313'", "/bank/branch", "'313495000013'"};

        assertThat(raised(EXAMPLE.order("411702", ExampleOrders.REGISTERED, regional))).isEmpty();
        assertThat(raised(EXAMPLE.order("420704-gedian", ExampleOrders.REGISTERED, regional)))
                .containsExactly(BANK_NOT_PARTICIPATING.at("/bank/bank"));
    }

    @Test
    void a_branch_of_another_bank_is_raised() {
        assertThat(raised("/bank/branch", "'103495000013'"))
                .containsExactly(BANK_BRANCH_OF_ANOTHER_BANK.at("/bank/branch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10249500001", "1024950000130", "10249500001X", ""})
    void a_branch_is_twelve_digits(String branch) {
        assertThat(raised("/bank/branch", "'" + branch + "'"))
                .containsExactly(BANK_BRANCH_WRONG.at("/bank/branch"));
    }

    @Test
    void the_first_account_is_the_basic_one() {
        assertThat(raised("/bank/accountKind", "'GENERAL'"))
                .containsExactly(BANK_ACCOUNT_NOT_BASIC.at("/bank/accountKind"));
    }

    @Test
    void a_number_nobody_can_call_is_raised() {
        assertThat(raised("/legal-representative/mobile", "'0375-2620000'"))
                .containsExactly(
                        BANK_LEGAL_REPRESENTATIVE_MOBILE_WRONG.at("/legal-representative/mobile"));
    }

    @Test
    void declared_owners_are_known_owners() {
        assertThat(
                        raised(
                                "/beneficial-owners",
                                """
                                {'exemptByPromise': false, 'owners':
                                  [{'name': '李晓雨', 'idNumber': '410402198803120020'}]}
                                """))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", 'owners': []", ", 'owners': [{'name': ' ', 'idNumber': '1'}]"})
    void neither_a_promise_nor_owners_is_raised(String owners) {
        assertThat(raised("/beneficial-owners", "{'exemptByPromise': false" + owners + "}"))
                .containsExactly(BANK_OWNERS_MISSING.at("/beneficial-owners/owners"));
    }

    @Test
    void ten_million_is_the_most_that_may_promise() {
        assertThat(raised("/capital/amount", "1000.00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/capital/amount, 1000.01",
        "/capital/currency, 'USD'",
        "/shareholders/list/1/kind, 'ENTERPRISE'"
    })
    void the_promise_is_for_small_enterprises_of_natural_persons_alone(String at, String value) {
        var json = value.matches("[0-9.]+") ? value : "'" + value + "'";

        assertThat(raised(at, json))
                .containsExactly(BANK_OWNERS_NOT_EXEMPT.at("/beneficial-owners/exemptByPromise"));
    }

    @Test
    void nothing_of_a_person_is_printed() {
        var declared =
                EXAMPLE.order(
                        "/beneficial-owners",
                        """
                        {'exemptByPromise': false, 'owners':
                          [{'name': '李晓雨', 'idNumber': '410402198803120020'}]}
                        """);

        assertThat(declared.form().toString())
                .doesNotContain("李晓雨", "410402198803120020", "13837500001");
    }

    private List<Concern> raised(String... changes) {
        return raised(EXAMPLE.order(changes));
    }

    private List<Concern> raised(Order<BankAccountForm> order) {
        return Assessment.of(department, order).concerns();
    }
}
