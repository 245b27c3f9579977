package org.yijianshi.socialsecurity.domain;

import static org.yijianshi.socialsecurity.domain.SocialSecurityConcern.INSURANCES_INCOMPLETE;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm.Employee;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everyone is insured for pension, unemployment and injury at work; part-time work (非全日制) obliges
/// the employer to the last only.
final class InsurancesAreComplete implements HandlingPolicy<SocialSecurityForm> {

    private static final Set<String> ALL = Set.of("PENSION", "UNEMPLOYMENT", "INJURY");
    private static final Set<String> PART_TIME = Set.of("INJURY");

    @Override
    public List<Concern> concerns(Order<SocialSecurityForm> order) {
        return EachEmployee.concerns(
                order,
                "/insurances",
                employee ->
                        employee.insurances().containsAll(obligatory(employee))
                                ? Optional.empty()
                                : Optional.of(INSURANCES_INCOMPLETE));
    }

    private static Set<String> obligatory(Employee employee) {
        return employee.employmentForm().equals("PART_TIME") ? PART_TIME : ALL;
    }
}
