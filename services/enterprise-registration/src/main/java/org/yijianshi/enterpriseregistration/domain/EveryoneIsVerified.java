package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Verification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every natural person in the form was verified, under the name given there, and that still holds.
/// One verification serves all posts of a person.
final class EveryoneIsVerified implements HandlingPolicy<RegistrationForm> {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    @Override
    public Set<String> awaits() {
        return Set.of("verifications");
    }

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var verifications = order.form().verifications().list();
        return Involved.all(order.form()).stream()
                .flatMap(
                        person ->
                                doubt(person, verifications, order.on()).stream()
                                        .map(doubt -> doubt.at(person.pointer())))
                .toList();
    }

    /// Several verifications of one person are judged by the best of them.
    private static Optional<RegistrationConcern> doubt(
            Involved person, List<Verification> verifications, LocalDate on) {
        var own =
                verifications.stream()
                        .filter(verification -> verification.idNumber().equals(person.idNumber()))
                        .map(verification -> doubt(person, verification, on))
                        .toList();
        return own.isEmpty()
                ? Optional.of(PERSON_NOT_VERIFIED)
                : own.stream().filter(Optional::isEmpty).findFirst().orElse(own.getFirst());
    }

    private static Optional<RegistrationConcern> doubt(
            Involved person, Verification verification, LocalDate on) {
        if (!verification.name().equals(person.name())) {
            return Optional.of(PERSON_VERIFIED_UNDER_ANOTHER_NAME);
        }
        if (!verification.level().equals("HIGH")) {
            return Optional.of(VERIFICATION_TOO_WEAK);
        }
        return holdsOn(on, verification.validUntil())
                ? Optional.empty()
                : Optional.of(VERIFICATION_EXPIRED);
    }

    private static boolean holdsOn(LocalDate day, Instant end) {
        return end.isAfter(day.atStartOfDay().toInstant(CHINA));
    }
}
