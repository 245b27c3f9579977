package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.RegionCode;

/// The numbers printed on UKeys: division, seven digits of serial, and a check digit by ISO/IEC
/// 7064, MOD 11,10, so that a digit misread at the counter is noticed.
final class UkeyNumbers implements NumberSeries {

    private static final long LAST_SERIAL = 9_999_999;

    @Override
    public String name() {
        return "ukey-number";
    }

    @Override
    public long last(RegionCode region) {
        return LAST_SERIAL;
    }

    @Override
    public String numberAt(RegionCode region, long serial) {
        if (serial < 0 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("the serial is out of range");
        }
        var digits = "%s%07d".formatted(region.value(), serial);
        return digits + check(digits);
    }

    static int check(String digits) {
        var product = 10;
        for (var i = 0; i < digits.length(); i++) {
            var sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
