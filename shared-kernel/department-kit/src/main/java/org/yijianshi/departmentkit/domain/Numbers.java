package org.yijianshi.departmentkit.domain;

import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.RegionCode;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Official numbers, each issued at most once and never again, even after it is void. Claims belong
/// to the transaction of the decision they serve; asking again for the same case and part gives the
/// same number.
@FunctionalInterface
public interface Numbers {

    /// Claims the next number of a series for one part of a case.
    ///
    /// @param part distinguishes several numbers of one series in one case: `0` for a single
    ///   number, the ordinal of the seal or employee otherwise
    String claim(NumberSeries series, RegionCode region, CaseId caseId, int part);

    /// Claims the next numbers of a series for several parts of a case.
    ///
    /// @return the number of each part
    default Map<Integer, String> claimAll(
            NumberSeries series, RegionCode region, CaseId caseId, Collection<Integer> parts) {
        var numbers = new TreeMap<Integer, String>();
        new TreeSet<>(parts)
                .forEach(part -> numbers.put(part, claim(series, region, caseId, part)));
        return numbers;
    }
}
