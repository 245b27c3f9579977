package org.yijianshi.socialsecurity.domain;

import static org.yijianshi.socialsecurity.domain.SocialSecurityConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CitizenId;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm.Employee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// On the day of hiring every employee is at least 16 (Labour Law, article 15) and not yet of the
/// age of retirement. Whoever has reached it may work on, but an officer decides what is insured.
final class EmployeesAreOfAge implements HandlingPolicy<SocialSecurityForm> {

    private static final int WORKING_AGE = 16;

    @Override
    public List<Concern> concerns(Order<SocialSecurityForm> order) {
        return EachEmployee.concerns(
                order, "/idNumber", employee -> doubt(employee, Hiring.dayOf(employee, order)));
    }

    private static Optional<SocialSecurityConcern> doubt(Employee employee, LocalDate hired) {
        var parsed = CitizenId.parse(employee.idNumber());
        if (parsed.isEmpty()) {
            return Optional.of(EMPLOYEE_ID_TO_CHECK);
        }
        var id = parsed.get();
        if (id.ageOn(hired) < WORKING_AGE) {
            return Optional.of(EMPLOYEE_UNDER_AGE);
        }
        return Retirement.earliest(id).isAfter(hired)
                ? Optional.empty()
                : Optional.of(EMPLOYEE_OF_RETIREMENT_AGE);
    }
}
