package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.ArrayList;
import java.util.List;

/// The first entry of the scope is the main one: the industry code is its code, and the industry in
/// the name is its industry.
final class ScopeFitsTheName implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var scope = order.form().scope();
        var industry = order.form().name().industry();
        if (scope.entries().isEmpty()) {
            return List.of(SCOPE_INDUSTRY_CODE.at("/scope/entries"));
        }
        var first = scope.entries().getFirst();
        var concerns = new ArrayList<Concern>();
        if (!digits(first.code()).startsWith(scope.industryCode())) {
            concerns.add(SCOPE_INDUSTRY_CODE.at("/scope/industryCode"));
        }
        if (!industry.isEmpty()
                && !IndustryWords.fits(industry, scope.industryCode(), first.text())) {
            concerns.add(SCOPE_DIFFERS_FROM_NAME.at("/scope/entries", 0));
        }
        return concerns;
    }

    /// Entries are coded by the letter of their section and digits, industries by digits alone.
    private static String digits(String code) {
        return code.replaceFirst("^[A-T]", "");
    }
}
