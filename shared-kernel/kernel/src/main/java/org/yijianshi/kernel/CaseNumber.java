package org.yijianshi.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the applicant calls a case (办件编号): division, day, serial of seven digits, check digit.
/// Digits only, so that it can be dictated on the telephone; the check digit (ISO 7064 MOD 11,10)
/// finds every single wrong digit and nearly every swap of neighbours.
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{22}");
    private static final long SERIALS = 10_000_000;

    public CaseNumber {
        Form.require(FORM.matcher(value).matches(), "a case number is 22 digits");
        Form.date(value.substring(6, 14));
        Form.require(
                value.charAt(21) == check(value.substring(0, 21)),
                "the case number's check digit is wrong");
    }

    public static Optional<CaseNumber> parse(String text) {
        return Form.parse(text, CaseNumber::new);
    }

    /// Forms the number of a new case.
    ///
    /// @param serial from 0 to 9,999,999, used once a day in each division
    /// @throws IllegalArgumentException if the serial is out of range
    public static CaseNumber of(RegionCode region, LocalDate day, long serial) {
        Form.require(0 <= serial && serial < SERIALS, "the serial is out of range");
        var date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        var number = String.format(Locale.ROOT, "%s%s%07d", region.value(), date, serial);
        return new CaseNumber(number + check(number));
    }

    public RegionCode region() {
        return new RegionCode(value.substring(0, 6));
    }

    public LocalDate day() {
        return Form.date(value.substring(6, 14));
    }

    public long serial() {
        return Long.parseLong(value.substring(14, 21));
    }

    @Override
    public String toString() {
        return value;
    }

    static char check(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length(); i++) {
            var sum = (product + Character.digit(digits.charAt(i), 10)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return Character.forDigit((11 - product) % 10, 10);
    }
}
