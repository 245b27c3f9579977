package org.yijianshi.enterpriseregistration.domain;

import static org.yijianshi.enterpriseregistration.domain.RegistrationConcern.*;

import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Holders, legal representative, directors, supervisors and finance officer have signed, each for
/// each of their roles; an enterprise that holds a share has confirmed by its electronic licence
/// instead; and somebody has promised that everything is true.
final class EveryoneHasSigned implements HandlingPolicy<RegistrationForm> {

    @Override
    public Set<String> awaits() {
        return Set.of("signatures");
    }

    @Override
    public List<Concern> concerns(Order<RegistrationForm> order) {
        var form = order.form();
        var organs = form.organs();
        var concerns = new ArrayList<Concern>(holders(form));
        var head = form.legalRepresentative().idNumber();
        if (!form.signatures().include(head, "LEGAL_REPRESENTATIVE")) {
            concerns.add(SIGNATURE_MISSING.at("/legal-representative"));
        }
        concerns.addAll(each(form, "DIRECTOR", "/organs/directors", organs.directors()));
        concerns.addAll(each(form, "SUPERVISOR", "/organs/supervisors", organs.supervisors()));
        if (!form.signatures().include(form.financeOfficer().idNumber(), "FINANCE_OFFICER")) {
            concerns.add(SIGNATURE_MISSING.at("/finance-officer"));
        }
        if (!form.commitments().include("TRUTHFULNESS")) {
            concerns.add(TRUTHFULNESS_COMMITMENT_MISSING.at("/commitments/list"));
        }
        return concerns;
    }

    private static List<Concern> holders(RegistrationForm form) {
        var list = form.shareholders().list();
        var concerns = new ArrayList<Concern>();
        for (var i = 0; i < list.size(); i++) {
            var holder = list.get(i);
            if (!holder.isNaturalPerson() && holder.eLicenceConfirmation() == null) {
                concerns.add(HOLDER_NOT_CONFIRMED.at("/shareholders/list", i));
            } else if (holder.isNaturalPerson()
                    && !form.signatures().include(holder.idNumber(), "SHAREHOLDER")) {
                concerns.add(SIGNATURE_MISSING.at("/shareholders/list", i));
            }
        }
        return concerns;
    }

    private static List<Concern> each(
            RegistrationForm form, String role, String pointer, List<Person> people) {
        var concerns = new ArrayList<Concern>();
        for (var i = 0; i < people.size(); i++) {
            if (!form.signatures().include(people.get(i).idNumber(), role)) {
                concerns.add(SIGNATURE_MISSING.at(pointer, i));
            }
        }
        return concerns;
    }
}
