package org.yijianshi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a handling hall works: a division, or a management zone inside one, for example
/// `420704-gedian`. Development zones have windows of their own but no division code.
public record HallZone(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}(-[a-z0-9]+)?");

    public HallZone {
        Form.require(
                FORM.matcher(value).matches(),
                "a hall zone is a region code, optionally with a hyphen and a lower-case suffix");
    }

    public static Optional<HallZone> parse(String text) {
        return Form.parse(text, HallZone::new);
    }

    /// The division the zone lies in, which is the one that registers.
    public RegionCode region() {
        return new RegionCode(value.substring(0, 6));
    }

    @Override
    public String toString() {
        return value;
    }
}
