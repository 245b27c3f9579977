package org.yijianshi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mainland mobile number, eleven digits. People write it with the country's prefix, spaces and
/// hyphens; all of these are dropped, so that equal numbers are equal values.
public record MobileNumber(String value) {

    private static final Pattern SEPARATORS = Pattern.compile("[ -]");
    private static final Pattern FORM = Pattern.compile("(?:\\+86|0086)?(1[3-9][0-9]{9})");

    public MobileNumber {
        var number = FORM.matcher(SEPARATORS.matcher(value).replaceAll(""));
        Form.require(number.matches(), "a mobile number is eleven digits beginning with 13 to 19");
        value = number.group(1);
    }

    public static Optional<MobileNumber> parse(String text) {
        return Form.parse(text, MobileNumber::new);
    }

    /// Masked, fit for logs: the first three and the last two digits.
    @Override
    public String toString() {
        return Form.masked(value, 3, 2);
    }
}
