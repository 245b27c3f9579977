package org.yijianshi.departmentkit.domain;

import org.yijianshi.kernel.RegionCode;

/// How the numbers of one kind are written. The serial is counted per region by the pool; the
/// series only turns it into the official form, one to one.
public interface NumberSeries {

    /// Stable name of the series, for example `unified-social-credit-code`.
    String name();

    /// The last serial that the official form, or what was allotted to the region, has room for; 0
    /// when there is none at all.
    default long last(RegionCode region) {
        return Long.MAX_VALUE;
    }

    /// The number for a serial, counted from 1 within the region.
    String numberAt(RegionCode region, long serial);
}
