package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.RegionCode;

/// Numbers of business licences as documents. A licence that is printed again gets a new one, the
/// credit code stays. No national form is published; ours is the authority's region code and nine
/// digits.
record LicenceNumbers() implements NumberSeries {

    @Override
    public String name() {
        return "business-licence";
    }

    @Override
    public String numberAt(RegionCode region, long serial) {
        return "%s%09d".formatted(region, serial);
    }
}
