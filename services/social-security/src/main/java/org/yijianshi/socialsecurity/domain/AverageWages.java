package org.yijianshi.socialsecurity.domain;

import org.yijianshi.kernel.RegionCode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Each province's average monthly wage in yuan, from the day its notice takes effect. The last
/// notice holds until the next one, which provinces publish once a year and often late.
final class AverageWages {

    private static final Map<String, NavigableMap<LocalDate, BigDecimal>> BY_PROVINCE = read();

    private AverageWages() {}

    static Optional<BigDecimal> of(RegionCode region, LocalDate on) {
        return Optional.ofNullable(BY_PROVINCE.get(region.province().value()))
                .map(editions -> editions.floorEntry(on))
                .map(Map.Entry::getValue);
    }

    private static Map<String, NavigableMap<LocalDate, BigDecimal>> read() {
        var wages = new HashMap<String, NavigableMap<LocalDate, BigDecimal>>();
        for (var row : Table.rows("average-wages.csv")) {
            wages.computeIfAbsent(row[0], _ -> new TreeMap<>())
                    .put(LocalDate.parse(row[1]), new BigDecimal(row[2]));
        }
        return Map.copyOf(wages);
    }
}
