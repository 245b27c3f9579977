package org.yijianshi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// An enterprise's account (对公账号). Every bank numbers accounts its own way; the Luhn check belongs
/// to cards and is never applied here.
public record CorporateAccountNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{10,32}");

    public CorporateAccountNumber {
        Form.require(FORM.matcher(value).matches(), "an account number is 10 to 32 digits");
    }

    public static Optional<CorporateAccountNumber> parse(String text) {
        return Form.parse(text, CorporateAccountNumber::new);
    }

    /// Masked, fit for logs: the last four digits.
    @Override
    public String toString() {
        return Form.masked(value, 0, 4);
    }
}
