package org.yijianshi.socialsecurity.domain;

import static org.yijianshi.socialsecurity.domain.SocialSecurityConcern.EMPLOYEE_LISTED_TWICE;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One person, one row: the later ones of equal identity numbers are named.
final class EmployeesAreListedOnce implements HandlingPolicy<SocialSecurityForm> {

    @Override
    public List<Concern> concerns(Order<SocialSecurityForm> order) {
        var seen = new HashSet<String>();
        return EachEmployee.concerns(
                order,
                "/idNumber",
                employee ->
                        seen.add(employee.idNumber().strip().toUpperCase(Locale.ROOT))
                                ? Optional.empty()
                                : Optional.of(EMPLOYEE_LISTED_TWICE));
    }
}
