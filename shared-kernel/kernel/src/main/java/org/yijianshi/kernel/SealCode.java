package org.yijianshi.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number carved into a seal and kept on file (印章编码): the division's code and a serial of seven
/// digits, in some places eight. It has no check digit; uniqueness is the register's matter.
public record SealCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{13,14}");
    private static final long SERIALS = 10_000_000;

    public SealCode {
        Form.require(FORM.matcher(value).matches(), "a seal code is 13 or 14 digits");
        Form.require(
                new RegionCode(value.substring(0, 6)).province().isKnown(),
                "the seal code names no province");
    }

    public static Optional<SealCode> parse(String text) {
        return Form.parse(text, SealCode::new);
    }

    /// Forms the usual code of 13 digits.
    ///
    /// @param serial from 0 to 9,999,999, used once in each division
    /// @throws IllegalArgumentException if the serial is out of range
    public static SealCode of(RegionCode region, long serial) {
        Form.require(0 <= serial && serial < SERIALS, "the serial is out of range");
        return new SealCode(String.format(Locale.ROOT, "%s%07d", region.value(), serial));
    }

    public RegionCode region() {
        return new RegionCode(value.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
