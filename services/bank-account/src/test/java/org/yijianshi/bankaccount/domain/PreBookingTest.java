package org.yijianshi.bankaccount.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.CannotBeAwarded;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmenttestkit.CountingNumbers;
import org.yijianshi.departmenttestkit.ExampleOrders;
import org.yijianshi.kernel.CorporateAccountNumber;
import org.yijianshi.kernel.RegionCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

class PreBookingTest {

    private static final ExampleOrders<BankAccountForm> EXAMPLE =
            new ExampleOrders<>(BankAccountForm.class);
    private static final RegionCode XINHUA = new RegionCode("410402");

    private final CountingNumbers numbers = new CountingNumbers();
    private final List<String> asked = new ArrayList<>();
    private final BankAccountDepartment department = new BankAccountDepartment(this::core);

    @Test
    void bank_and_branch_are_public_and_the_number_is_confidential() {
        assertThat(preBooked(EXAMPLE.order()))
                .isEqualTo(
                        new Award(
                                Map.of(
                                        "bank", "102",
                                        "branch", "102495000013",
                                        "reservationExpiresOn", "2026-12-23"),
                                Map.of("preBookedAccount", "1024104020000000001")));
    }

    @Test
    void asked_again_the_bank_gives_the_same_number() {
        assertThat(preBooked(EXAMPLE.order())).isEqualTo(preBooked(EXAMPLE.order()));
    }

    @Test
    void only_the_chosen_bank_hears_of_the_enterprise() {
        preBooked(EXAMPLE.order("/bank/bank", "'103'", "/bank/branch", "'103495000013'"));

        assertThat(asked).containsExactly("103");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{'given': false}",
                "{'given': true, 'scope': ['ENTERPRISE'], 'textVersion': 'bank-consent-2026.1'}"
            })
    void without_consent_nothing_is_assigned_and_no_bank_is_asked(String consent) {
        var order = EXAMPLE.order("/bank/consent", consent);

        assertThatExceptionOfType(CannotBeAwarded.class)
                .isThrownBy(() -> department.assign(order, numbers))
                .withMessageStartingWith("BANK_CONSENT_");
        assertThatExceptionOfType(CannotBeAwarded.class)
                .isThrownBy(() -> department.maker().orElseThrow().make(order, Award.NONE));
        assertThatExceptionOfType(CannotBeAwarded.class)
                .isThrownBy(() -> new SimulatedBankCore(numbers).make(order, Award.NONE));
        assertThat(asked).isEmpty();
    }

    @Test
    void each_bank_counts_its_own_numbers() {
        var first = preBooked(EXAMPLE.order()).confidential();
        var other =
                preBooked(EXAMPLE.order("/bank/bank", "'103'", "/bank/branch", "'103495000013'"))
                        .confidential();

        assertThat(first).containsEntry("preBookedAccount", "1024104020000000001");
        assertThat(other).containsEntry("preBookedAccount", "1034104020000000001");
    }

    /// Luhn (ISO/IEC 7812) belongs to cards; a company account that fails it is as good as any.
    @Test
    void most_pre_booked_numbers_fail_luhn_and_are_accepted_all_the_same() {
        var series = new PreBookedNumbers("102");
        var accounts =
                LongStream.rangeClosed(1, 100)
                        .mapToObj(serial -> series.numberAt(XINHUA, serial))
                        .toList();

        assertThat(accounts).allMatch(account -> CorporateAccountNumber.parse(account).isPresent());
        assertThat(accounts.stream().filter(PreBookingTest::passesLuhn)).hasSize(10);
        assertThat(passesLuhn("6217000000000000012")).isTrue();
        assertThat(passesLuhn("79927398710")).isFalse();
    }

    @Test
    void different_serials_divisions_or_banks_give_different_numbers() {
        var random = new Random(20261123);
        var claims = new HashSet<String>();
        var accounts = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            var bank = random.nextBoolean() ? "102" : "313";
            var region = random.nextBoolean() ? XINHUA : new RegionCode("410422");
            var serial = random.nextLong(1, 3_000);
            claims.add(bank + region + serial);
            accounts.add(new PreBookedNumbers(bank).numberAt(region, serial));
        }
        assertThat(accounts)
                .hasSameSizeAs(claims)
                .allMatch(account -> account.matches("[0-9]{19}"));
    }

    @Test
    void the_series_ends_rather_than_repeating() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PreBookedNumbers("102").numberAt(XINHUA, 10_000_000_000L));
    }

    private BankCore core(String bank) {
        return (order, assigned) -> {
            asked.add(bank);
            return new SimulatedBankCore(numbers).make(order, assigned);
        };
    }

    private Award preBooked(Order<BankAccountForm> order) {
        var assigned = department.assign(order, numbers);
        return assigned.and(department.maker().orElseThrow().make(order, assigned));
    }

    private static boolean passesLuhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
