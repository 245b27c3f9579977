package org.yijianshi.taxukey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmenttestkit.CountingNumbers;
import org.yijianshi.departmenttestkit.ExampleOrders;
import org.yijianshi.kernel.RegionCode;

import java.util.HashSet;
import java.util.Map;
import java.util.Random;

class TaxAwardTest {

    private static final ExampleOrders<TaxUkeyForm> EXAMPLE =
            new ExampleOrders<>(TaxUkeyForm.class);
    private static final RegionCode XINHUA = new RegionCode("410402");

    private final CountingNumbers numbers = new CountingNumbers();
    private final TaxUkeyDepartment department =
            new TaxUkeyDepartment(new SimulatedUkeyStock(numbers));

    @Test
    void the_taxpayer_gets_its_authority_kind_and_first_invoices() {
        assertThat(department.assign(EXAMPLE.order(), numbers))
                .isEqualTo(
                        Award.of(
                                Map.of(
                                        "taxAuthority", "国家税务总局平顶山市新华区税务局",
                                        "taxpayerKind", "SMALL_SCALE",
                                        "invoiceMode", "UKEY",
                                        "invoice.SPECIAL.sheets", "10",
                                        "invoice.SPECIAL.ceilingYuan", "100000",
                                        "invoice.ORDINARY.sheets", "25",
                                        "invoice.ORDINARY.ceilingYuan", "100000")));
    }

    @Test
    void a_ukey_comes_from_the_stock_and_is_the_same_when_asked_again() {
        var ukey = made(EXAMPLE.order());

        assertThat(ukey.results()).containsOnlyKeys("ukeyNumber");
        assertThat(ukey.results().get("ukeyNumber")).startsWith("4104020000001");
        assertThat(made(EXAMPLE.order())).isEqualTo(ukey);
    }

    @Test
    void digital_invoices_need_no_ukey() {
        var order = digital("1200000.00");

        assertThat(department.assign(order, numbers).results())
                .containsEntry("invoiceMode", "DIGITAL")
                .containsEntry("digitalQuotaYuan", "1200000")
                .hasSize(4);
        assertThat(made(order)).isEqualTo(Award.NONE);
    }

    @Test
    void an_officer_who_approves_without_a_digital_total_gives_the_published_one() {
        assertThat(department.assign(digital(""), numbers).results())
                .containsEntry("digitalQuotaYuan", "7500000");
    }

    @ParameterizedTest
    @CsvSource({
        "410425, 国家税务总局郏县税务局",
        "411721, 国家税务总局驻马店市税务局",
        "420704-gedian, 国家税务总局鄂州市葛店经济技术开发区税务局"
    })
    void the_nearest_tax_authority_is_competent(String zone, String authority) {
        var order = EXAMPLE.order(zone, ExampleOrders.REGISTERED);

        assertThat(department.assign(order, numbers).results())
                .containsEntry("taxAuthority", authority);
    }

    @Test
    void a_hall_without_a_tax_authority_in_the_data_fails_loudly() {
        var order = EXAMPLE.order("110101", ExampleOrders.REGISTERED);

        assertThatIllegalStateException()
                .isThrownBy(() -> department.assign(order, numbers))
                .withMessageContaining("tax-authorities.txt");
    }

    @Test
    void different_serials_or_divisions_give_different_ukey_numbers() {
        var series = new UkeyNumbers();
        var random = new Random(20261123);
        var claims = new HashSet<String>();
        var ukeys = new HashSet<String>();
        for (var i = 0; i < 10_000; i++) {
            var region = random.nextBoolean() ? XINHUA : new RegionCode("410422");
            var serial = random.nextLong(1, 5_000);
            claims.add(region.value() + serial);
            ukeys.add(series.numberAt(region, serial));
        }
        assertThat(ukeys).hasSameSizeAs(claims).allMatch(TaxAwardTest::checks);
    }

    @Test
    void the_check_digit_is_the_one_of_the_standards_example() {
        assertThat(UkeyNumbers.check("0794")).isEqualTo(5);
        assertThat(new UkeyNumbers().numberAt(XINHUA, 1)).isEqualTo("41040200000017");
    }

    @Test
    void every_single_misread_digit_of_a_ukey_number_is_noticed() {
        for (var serial : new long[] {1, 42, 9_999_999}) {
            var number = new UkeyNumbers().numberAt(XINHUA, serial);
            for (var i = 0; i < number.length(); i++) {
                for (var digit = '0'; digit <= '9'; digit++) {
                    var misread = number.substring(0, i) + digit + number.substring(i + 1);
                    assertThat(checks(misread)).isEqualTo(misread.equals(number));
                }
            }
        }
    }

    @Test
    void the_series_ends_rather_than_repeating() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UkeyNumbers().numberAt(XINHUA, 10_000_000));
    }

    private static Order<TaxUkeyForm> digital(String quota) {
        return EXAMPLE.order(
                "/tax/invoiceMode", "'DIGITAL'",
                "/tax/invoices", "",
                "/tax/digitalQuotaYuan", quota);
    }

    private Award made(Order<TaxUkeyForm> order) {
        return department.maker().orElseThrow().make(order, department.assign(order, numbers));
    }

    private static boolean checks(String number) {
        return UkeyNumbers.check(number.substring(0, 13)) == number.charAt(13) - '0';
    }
}
