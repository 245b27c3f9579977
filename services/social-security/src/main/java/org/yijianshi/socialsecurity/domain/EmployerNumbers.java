package org.yijianshi.socialsecurity.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.RegionCode;

/// Employers' numbers (单位编号). Their form is each city's own; ours is the region code of the office
/// and six digits, growing when they are used up.
record EmployerNumbers() implements NumberSeries {

    @Override
    public String name() {
        return "employer";
    }

    @Override
    public String numberAt(RegionCode region, long serial) {
        return "%s%06d".formatted(region, serial);
    }
}
