package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.CorporateAccountNumber;
import org.yijianshi.kernel.RegionCode;

/// How the simulated bank writes the accounts it reserves (预约账号): bank, division and a serial, 19
/// digits in all. An enterprise's account is no card: it has no Luhn digit, and none is ever
/// checked.
final class PreBookedNumbers implements NumberSeries {

    private static final long LAST_SERIAL = 9_999_999_999L;

    private final String bank;

    PreBookedNumbers(String bank) {
        this.bank = bank;
    }

    @Override
    public String name() {
        return "pre-booked-account-" + bank;
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
        return new CorporateAccountNumber("%s%s%010d".formatted(bank, region.value(), serial))
                .value();
    }
}
