package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.LegalRepresentative;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Organs;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The company has the organs that the Company Law (2024, articles 10, 68, 75, 76, 83) asks for,
/// and nobody supervises himself.
final class PostsAreFilled implements HandlingPolicy<RegistrationForm> {

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var form = order.form();
        var organs = form.organs();
        var concerns = new ArrayList<Concern>();
        if (!holdsPost(form.legalRepresentative(), organs)) {
            concerns.add(LEGAL_REPRESENTATIVE_POST.at("/legal-representative/post"));
        }
        if (organs.directors().isEmpty() || organs.directors().size() == 2) {
            concerns.add(DIRECTORS_NUMBER.at("/organs/directors"));
        }
        if (organs.supervisors().isEmpty()
                && !organs.auditCommittee()
                && !organs.noSupervisorByConsent()) {
            concerns.add(SUPERVISOR_MISSING.at("/organs/supervisors"));
        }
        concerns.addAll(conflicts(organs, form.financeOfficer()));
        return concerns;
    }

    private static boolean holdsPost(LegalRepresentative representative, Organs organs) {
        var holders =
                representative.post().equals("MANAGER") ? organs.managers() : organs.directors();
        return has(holders.stream(), representative.idNumber());
    }

    /// The finance officer is a senior manager too (article 265).
    private static List<Concern> conflicts(Organs organs, Person financeOfficer) {
        var concerns = new ArrayList<Concern>();
        for (var i = 0; i < organs.supervisors().size(); i++) {
            var supervised =
                    Stream.of(organs.directors(), organs.managers(), List.of(financeOfficer))
                            .flatMap(List::stream);
            if (has(supervised, organs.supervisors().get(i).idNumber())) {
                concerns.add(SUPERVISOR_CONFLICT.at("/organs/supervisors", i));
            }
        }
        return concerns;
    }

    private static boolean has(Stream<Person> people, String idNumber) {
        return people.anyMatch(person -> person.idNumber().equals(idNumber));
    }
}
