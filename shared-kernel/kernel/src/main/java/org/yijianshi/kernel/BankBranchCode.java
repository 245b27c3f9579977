package org.yijianshi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// A bank branch in the payment system (联行号): bank, area, branch and a check digit whose algorithm
/// is not published, so that only the length can be checked.
public record BankBranchCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{12}");

    public BankBranchCode {
        Form.require(FORM.matcher(value).matches(), "a bank branch code is 12 digits");
    }

    public static Optional<BankBranchCode> parse(String text) {
        return Form.parse(text, BankBranchCode::new);
    }

    /// The three digits of the bank, for example `102`.
    public String bank() {
        return value.substring(0, 3);
    }

    @Override
    public String toString() {
        return value;
    }
}
