package org.yijianshi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// An administrative division (行政区划, GB/T 2260): two digits each for province, city and county.
/// Divisions change every year, so an unlisted code is still a code; [#isKnown()] tells them apart.
public record RegionCode(String value) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    public RegionCode {
        Form.require(DIGITS.matcher(value).matches(), "a region code is six digits");
    }

    public static Optional<RegionCode> parse(String text) {
        return Form.parse(text, RegionCode::new);
    }

    /// Whether the list of divisions has this code; it is complete for provinces only.
    public boolean isKnown() {
        return Regions.NAMES.containsKey(value);
    }

    /// The division's own Chinese name, without the names of those above it.
    public Optional<String> name() {
        return Optional.ofNullable(Regions.NAMES.get(value));
    }

    public RegionCode city() {
        return new RegionCode(value.substring(0, 4) + "00");
    }

    public RegionCode province() {
        return new RegionCode(value.substring(0, 2) + "0000");
    }

    /// Whether the other division lies within this one; each division contains itself.
    public boolean contains(RegionCode other) {
        return equals(other) || equals(other.city()) || equals(other.province());
    }

    @Override
    public String toString() {
        return value;
    }
}
