package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.departmentkit.domain.NumberSeries;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.kernel.UnifiedSocialCreditCode;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Unified social credit codes. The organisation code inside is unique in the whole country,
/// therefore every authority draws from blocks (码段) of its own.
final class CreditCodes implements NumberSeries {

    static final long BLOCK = 1_000_000;

    static final Map<String, List<Long>> BLOCKS =
            Table.rows("code-blocks.csv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> blocks(row[1])));

    @Override
    public String name() {
        return "unified-social-credit-code";
    }

    @Override
    public long last(RegionCode region) {
        return BLOCKS.getOrDefault(region.value(), List.of()).size() * BLOCK;
    }

    /// @throws IllegalStateException if the authority has no block, or has used up all it has
    @Override
    public String numberAt(RegionCode region, long serial) {
        var blocks = BLOCKS.getOrDefault(region.value(), List.of());
        var used = (serial - 1) / BLOCK;
        if (serial < 1 || used >= blocks.size()) {
            throw new IllegalStateException("no block of credit codes left for " + region);
        }
        var first = blocks.get((int) used) * BLOCK;
        return UnifiedSocialCreditCode.assign(region, first + (serial - 1) % BLOCK).value();
    }

    private static List<Long> blocks(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(Long::valueOf).toList();
    }
}
