package org.yijianshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class CaseNumberTest {

    private static final RegionCode XINHUA = new RegionCode("410402");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /// The standard's own example, then sample numbers of a tax register that uses the same check.
    @ParameterizedTest
    @CsvSource({"0794, 5", "8609574271, 9", "4703689281, 6", "6592997048, 9", "5754928501, 7"})
    void the_check_digit_is_that_of_the_standard(String digits, char check) {
        assertThat(CaseNumber.check(digits)).isEqualTo(check);
    }

    @Test
    void a_number_is_formed_from_division_day_and_serial_and_tells_them_again() {
        var number = CaseNumber.of(XINHUA, DAY, 42);
        assertThat(number.value()).startsWith("410402" + "20261123" + "0000042").hasSize(22);
        assertThat(number.region()).isEqualTo(XINHUA);
        assertThat(number.day()).isEqualTo(DAY);
        assertThat(number.serial()).isEqualTo(42);
        assertThat(CaseNumber.parse(number.toString())).contains(number);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 10_000_000})
    void a_serial_out_of_range_is_refused(long serial) {
        assertThatIllegalArgumentException().isThrownBy(() -> CaseNumber.of(XINHUA, DAY, serial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "410402", "41040220261123000004200", "４104022026112300000420"})
    void anything_but_22_digits_is_refused(String text) {
        assertThat(CaseNumber.parse(text)).isEmpty();
    }

    @Test
    void a_day_the_calendar_does_not_have_is_refused_whatever_the_check_digit() {
        var digits = "410402" + "20260229" + "0000042";
        assertThat(CaseNumber.parse(digits + CaseNumber.check(digits))).isEmpty();
    }
}
