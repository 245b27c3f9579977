package org.yijianshi.socialsecurity.domain;

import static org.yijianshi.socialsecurity.domain.SocialSecurityConcern.INDUSTRY_UNKNOWN;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm.Scope;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The industry code belongs to a section of GB/T 4754, and to the section of the first entry of
/// the scope: the rate of the injury insurance follows from it.
final class IndustryIsKnown implements HandlingPolicy<SocialSecurityForm> {

    /// Section by division.
    private static final Map<String, String> SECTIONS =
            Table.rows("industry-sections.csv").stream()
                    .flatMap(
                            row ->
                                    Arrays.stream(row[1].split(" "))
                                            .map(division -> Map.entry(division, row[0])))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @Override
    public List<Concern> concerns(Order<SocialSecurityForm> order) {
        return isKnown(order.form().scope())
                ? List.of()
                : List.of(INDUSTRY_UNKNOWN.at("/scope/industryCode"));
    }

    private static boolean isKnown(Scope scope) {
        var section = section(scope.industryCode());
        return !section.isEmpty()
                && !scope.entries().isEmpty()
                && section.equals(section(scope.entries().getFirst().code()));
    }

    /// Entries are coded by the letter of their section and digits, industries by digits alone.
    private static String section(String code) {
        if (!code.isEmpty() && SECTIONS.containsValue(code.substring(0, 1))) {
            return code.substring(0, 1);
        }
        return code.length() < 2 ? "" : SECTIONS.getOrDefault(code.substring(0, 2), "");
    }
}
