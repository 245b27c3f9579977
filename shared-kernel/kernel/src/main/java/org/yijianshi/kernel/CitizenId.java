package org.yijianshi.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// A citizen identity number (公民身份号码, GB 11643-1999), the final X in capital. Only the province is
/// checked against a list: a holder keeps the number when a county is abolished.
public record CitizenId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9Xx]");

    /// Residence permits give people from Taiwan numbers under a prefix that is no division.
    private static final String TAIWAN_RESIDENT = "83";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    public CitizenId {
        Form.require(
                FORM.matcher(value).matches(), "an identity number is 17 digits and a digit or X");
        value = value.replace('x', 'X');
        Form.require(
                new RegionCode(value.substring(0, 6)).province().isKnown()
                        || value.startsWith(TAIWAN_RESIDENT),
                "the identity number names no province");
        Form.date(value.substring(6, 14));
        Form.require(
                value.charAt(17) == check(value), "the identity number's check character is wrong");
    }

    public static Optional<CitizenId> parse(String text) {
        return Form.parse(text, CitizenId::new);
    }

    public LocalDate birthDate() {
        return Form.date(value.substring(6, 14));
    }

    /// Completed years on the day given; zero or less if the holder was not yet born.
    public int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birthDate(), day);
    }

    /// Asked with today's date, this finds numbers from the future, which the form alone allows.
    public boolean isBornOnOrBefore(LocalDate day) {
        return !birthDate().isAfter(day);
    }

    public boolean isMale() {
        return Character.digit(value.charAt(16), 10) % 2 == 1;
    }

    /// Masked, fit for logs: the first three and the last two characters.
    @Override
    public String toString() {
        return Form.masked(value, 3, 2);
    }

    private static char check(String code) {
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += Character.digit(code.charAt(i), 10) * WEIGHTS[i];
        }
        return "10X98765432".charAt(sum % 11);
    }
}
