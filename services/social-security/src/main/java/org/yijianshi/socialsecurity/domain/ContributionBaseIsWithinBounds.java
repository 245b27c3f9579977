package org.yijianshi.socialsecurity.domain;

import static org.yijianshi.socialsecurity.domain.SocialSecurityConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm.Employee;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Each contribution base lies between 60 % and 300 % of the average wage of the hall's province,
/// in force on the day of hiring.
final class ContributionBaseIsWithinBounds implements HandlingPolicy<SocialSecurityForm> {

    private static final BigDecimal LOWEST = new BigDecimal("0.60");
    private static final BigDecimal HIGHEST = new BigDecimal("3.00");

    @Override
    public List<Concern> concerns(Order<SocialSecurityForm> order) {
        var region = order.zone().region();
        return EachEmployee.concerns(
                order,
                "/monthlyBase",
                employee -> doubt(employee, region, Hiring.dayOf(employee, order)));
    }

    private static Optional<SocialSecurityConcern> doubt(
            Employee employee, RegionCode region, LocalDate hired) {
        var wage = AverageWages.of(region, hired);
        if (wage.isEmpty()) {
            return Optional.of(BASE_BOUNDS_UNKNOWN);
        }
        if (employee.monthlyBase().compareTo(wage.get().multiply(LOWEST)) < 0) {
            return Optional.of(BASE_TOO_LOW);
        }
        return employee.monthlyBase().compareTo(wage.get().multiply(HIGHEST)) > 0
                ? Optional.of(BASE_TOO_HIGH)
                : Optional.empty();
    }
}
