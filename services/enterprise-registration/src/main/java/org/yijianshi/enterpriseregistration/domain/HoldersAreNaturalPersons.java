package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Shareholder;
import org.yijianshi.kernel.CitizenId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All holders are citizens. Where an enterprise holds a share, an officer looks at its
/// confirmation: false registrations like to borrow the name of a real company.
final class HoldersAreNaturalPersons implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var holders = order.form().shareholders().list();
        var concerns = new ArrayList<Concern>();
        for (var i = 0; i < holders.size(); i++) {
            if (!holders.get(i).isNaturalPerson()) {
                concerns.add(HOLDER_IS_ENTERPRISE.at("/shareholders/list", i));
            } else if (citizen(holders.get(i)).isEmpty()) {
                concerns.add(HOLDER_ID_TO_CHECK.at("/shareholders/list", i));
            }
        }
        if (order.form().shareholders().areNaturalPersons()
                && !order.form().enterprise().ownership().equals(ownershipOf(holders.size()))) {
            concerns.add(OWNERSHIP_DIFFERS.at("/enterprise/ownership"));
        }
        return concerns;
    }

    private static Optional<CitizenId> citizen(Shareholder holder) {
        return Optional.ofNullable(holder.idNumber()).flatMap(CitizenId::parse);
    }

    private static String ownershipOf(int holders) {
        return holders == 1 ? "SOLE_NATURAL_PERSON" : "NATURAL_PERSONS";
    }
}
