package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.CitizenId;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Whoever holds an office is at least 18. A younger person who lives by own work, and anyone whose
/// number does not tell the age, is an officer's matter.
final class OfficersAreOfAge implements HandlingPolicy<RegistrationForm> {

    private static final int FULL_AGE = 18;

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        return Involved.holdingOffice(order.form()).stream()
                .flatMap(person -> concern(person, order.on()))
                .toList();
    }

    private static Stream<Concern> concern(Involved person, LocalDate on) {
        return CitizenId.parse(person.idNumber())
                .map(id -> id.ageOn(on) >= FULL_AGE ? Stream.<Concern>empty() : tooYoung(person))
                .orElseGet(() -> Stream.of(POST_AGE_UNKNOWN.at(person.pointer())));
    }

    private static Stream<Concern> tooYoung(Involved person) {
        return Stream.of(POST_UNDER_AGE.at(person.pointer()));
    }
}
