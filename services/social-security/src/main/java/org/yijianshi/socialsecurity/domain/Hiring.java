package org.yijianshi.socialsecurity.domain;

import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm.Employee;

import java.time.LocalDate;

/// When employment begins. A new enterprise mostly hires on the day of its establishment, which
/// nobody knows while filling in the form; therefore an absent day means that one.
final class Hiring {

    private Hiring() {}

    static LocalDate dayOf(Employee employee, Order<SocialSecurityForm> order) {
        var given = employee.hiredOn();
        return given == null ? establishment(order) : given;
    }

    /// A check before submission knows no establishment yet; it supposes today's.
    static LocalDate establishment(Order<SocialSecurityForm> order) {
        var given = order.outputs().get("establishedOn");
        return given == null ? order.on() : LocalDate.parse(given);
    }
}
