package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.RegionCode;

/// Numbers of approval notices (核准文号), counted anew each year by every authority, in a form of our
/// own after the pattern of such notices: `(410402)登字〔2026〕第000001号`.
record ApprovalNumbers(int year) implements NumberSeries {

    @Override
    public String name() {
        return "approval-notice-" + year;
    }

    @Override
    public String numberAt(RegionCode region, long serial) {
        return "(%s)登字〔%d〕第%06d号".formatted(region, year, serial);
    }
}
