package org.yijianshi.socialsecurity.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.RegionCode;

/// Numbers of enrolments (参保登记), one for each employee. Not derived from the person: whoever sees
/// the number learns nothing. The form is our own: the region code of the office and ten digits.
record EnrolmentNumbers() implements NumberSeries {

    @Override
    public String name() {
        return "enrolment";
    }

    @Override
    public String numberAt(RegionCode region, long serial) {
        return "%s%010d".formatted(region, serial);
    }
}
