package org.yijianshi.socialsecurity.domain;

import static org.yijianshi.socialsecurity.domain.SocialSecurityConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Nobody is hired before the enterprise exists, and enrolment comes within 30 days of hiring
/// (Social Insurance Law, article 58), neither later nor much ahead. Counted from the day of the
/// check, so that employees added long after establishment are judged alike.
final class EmploymentBeginsInTime implements HandlingPolicy<SocialSecurityForm> {

    private static final int DAYS = 30;

    @Override
    public List<Concern> concerns(Order<SocialSecurityForm> order) {
        var established = Hiring.establishment(order);
        return EachEmployee.concerns(
                order,
                "/hiredOn",
                employee -> doubt(Hiring.dayOf(employee, order), established, order.on()));
    }

    private static Optional<SocialSecurityConcern> doubt(
            LocalDate hired, LocalDate established, LocalDate on) {
        if (hired.isBefore(established)) {
            return Optional.of(EMPLOYMENT_BEFORE_ESTABLISHMENT);
        }
        if (hired.isBefore(on.minusDays(DAYS))) {
            return Optional.of(EMPLOYMENT_REPORTED_LATE);
        }
        return hired.isAfter(on.plusDays(DAYS))
                ? Optional.of(EMPLOYMENT_TOO_FAR_AHEAD)
                : Optional.empty();
    }
}
