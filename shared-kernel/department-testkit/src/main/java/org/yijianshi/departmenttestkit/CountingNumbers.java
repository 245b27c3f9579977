package org.yijianshi.departmenttestkit;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.RegionCode;

import java.util.HashMap;
import java.util.Map;

/// Numbers without a database: counts from 1 in each series and region, and remembers what it gave
/// to whom.
public final class CountingNumbers implements Numbers {

    private final Map<String, Long> counters = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();

    @Override
    public String claim(NumberSeries series, RegionCode region, CaseId caseId, int part) {
        var pool = series.name() + region;
        return claims.computeIfAbsent(
                "%s %s %d".formatted(pool, caseId, part),
                _ -> series.numberAt(region, counters.merge(pool, 1L, Long::sum)));
    }
}
