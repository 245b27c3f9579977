package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;

import java.util.List;

/// Whoever applies for others, as an agent or a helper of the hall, holds a mandate that still
/// runs.
final class ApplicantMayAct implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var applicant = order.form().applicant();
        if (applicant.role().equals("SELF")) {
            return List.of();
        }
        var mandate = applicant.mandate();
        if (mandate == null) {
            return List.of(MANDATE_MISSING.at("/applicant/mandate"));
        }
        return mandate.validUntil().isBefore(order.on())
                ? List.of(MANDATE_EXPIRED.at("/applicant/mandate/validUntil"))
                : List.of();
    }
}
