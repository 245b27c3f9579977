package org.yijianshi.socialsecurity.domain;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm.Employee;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Most rules look at the employees one by one.
@FunctionalInterface
interface EachEmployee {

    Optional<SocialSecurityConcern> doubt(Employee employee);

    /// What the rule says, at each employee it speaks of.
    ///
    /// @param field the field below the employee, with its slash, or empty for the employee as a
    ///   whole
    static List<Concern> concerns(
            Order<SocialSecurityForm> order, String field, EachEmployee rule) {
        var employees = order.form().employees().list();
        return IntStream.range(0, employees.size())
                .boxed()
                .flatMap(
                        i ->
                                rule.doubt(employees.get(i)).stream()
                                        .map(doubt -> doubt.at("/employees/list/" + i + field)))
                .toList();
    }
}
