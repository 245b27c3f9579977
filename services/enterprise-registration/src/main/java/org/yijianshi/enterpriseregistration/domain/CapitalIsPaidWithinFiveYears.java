package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.CAPITAL_PAID_LATE;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.ArrayList;
import java.util.List;

/// Every contribution is paid within five years of establishment (Company Law 2024, article 47).
/// Reckoned from the day of the decision: the planned day, checked when the form came in, may have
/// passed.
final class CapitalIsPaidWithinFiveYears implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var last = order.on().plusYears(5);
        var holders = order.form().shareholders().list();
        var concerns = new ArrayList<Concern>();
        if (order.form().capital().paidInFullBy().isAfter(last)) {
            concerns.add(CAPITAL_PAID_LATE.at("/capital/paidInFullBy"));
        }
        for (var i = 0; i < holders.size(); i++) {
            if (holders.get(i).paidBy().isAfter(last)) {
                concerns.add(CAPITAL_PAID_LATE.at("/shareholders/list/" + i + "/paidBy"));
            }
        }
        return concerns;
    }
}
