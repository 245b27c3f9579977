package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.jspecify.annotations.Nullable;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Address;
import org.yijianshi.kernel.RegionCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The address lies in the city of the hall, and the applicant has promised that it may be used
/// (住所承诺制) or owns it. Otherwise an officer looks at the lease.
final class AddressIsCommittedOrOwned implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var address = order.form().address();
        var concerns = new ArrayList<Concern>();
        if (!order.zone().region().city().contains(new RegionCode(address.region()))) {
            concerns.add(ADDRESS_OUTSIDE_CITY.at("/address/region"));
        }
        if (hasEnded(address.leaseUntil(), order.on())) {
            concerns.add(ADDRESS_LEASE_ENDED.at("/address/leaseUntil"));
        }
        right(address, order.form()).ifPresent(concerns::add);
        return concerns;
    }

    private static Optional<Concern> right(Address address, RegistrationForm form) {
        if (address.byCommitment()) {
            return form.commitments().include("ADDRESS")
                    ? Optional.empty()
                    : Optional.of(ADDRESS_COMMITMENT_MISSING.at("/commitments/list"));
        }
        return address.tenure().equals("OWNED")
                ? Optional.empty()
                : Optional.of(ADDRESS_PROOF_NEEDED.at("/address/tenure"));
    }

    private static boolean hasEnded(@Nullable LocalDate lease, LocalDate on) {
        return lease != null && lease.isBefore(on);
    }
}
