package org.yijianshi.sealcarving.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.kernel.SealCode;

/// The codes (印章编码) under which seals are on file, ten million for each division.
final class SealCodes implements NumberSeries {

    @Override
    public String name() {
        return "seal-code";
    }

    @Override
    public long last(RegionCode region) {
        return 9_999_999;
    }

    @Override
    public String numberAt(RegionCode region, long serial) {
        return SealCode.of(region, serial).value();
    }
}
