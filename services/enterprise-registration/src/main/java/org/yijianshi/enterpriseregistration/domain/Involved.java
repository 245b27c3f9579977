package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.enterpriseregistration.domain.RegistrationForm.Person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/// A natural person in the form, and where.
record Involved(String pointer, String name, String idNumber) {

    /// Everyone, each where named first: being in several posts does not make several people.
    static Collection<Involved> all(RegistrationForm form) {
        var applicant = form.applicant();
        var everyone = new ArrayList<Involved>();
        everyone.add(new Involved("/applicant", applicant.name(), applicant.idNumber()));
        everyone.addAll(holders(form));
        everyone.addAll(holdingOffice(form));
        everyone.add(one("/liaison", form.liaison()));
        return once(everyone);
    }

    /// Legal representative, directors, supervisors, managers and finance officer.
    static Collection<Involved> holdingOffice(RegistrationForm form) {
        var head = form.legalRepresentative();
        var people = new ArrayList<Involved>();
        people.add(new Involved("/legal-representative", head.name(), head.idNumber()));
        people.addAll(each("/organs/directors", form.organs().directors()));
        people.addAll(each("/organs/supervisors", form.organs().supervisors()));
        people.addAll(each("/organs/managers", form.organs().managers()));
        people.add(one("/finance-officer", form.financeOfficer()));
        return once(people);
    }

    private static List<Involved> holders(RegistrationForm form) {
        var holders = form.shareholders().list();
        var people = new ArrayList<Involved>();
        for (var i = 0; i < holders.size(); i++) {
            var holder = holders.get(i);
            var idNumber = holder.idNumber();
            if (holder.isNaturalPerson()) {
                people.add(
                        new Involved(
                                "/shareholders/list/" + i,
                                holder.name(),
                                idNumber == null ? "" : idNumber));
            }
        }
        return people;
    }

    private static List<Involved> each(String list, List<Person> people) {
        var involved = new ArrayList<Involved>();
        for (var i = 0; i < people.size(); i++) {
            involved.add(one(list + "/" + i, people.get(i)));
        }
        return involved;
    }

    private static Involved one(String pointer, Person person) {
        return new Involved(pointer, person.name(), person.idNumber());
    }

    /// One person is one name with one number; the same number under two names stays two.
    private static Collection<Involved> once(List<Involved> people) {
        var distinct = new LinkedHashMap<List<String>, Involved>();
        people.forEach(p -> distinct.putIfAbsent(List.of(p.idNumber(), p.name()), p));
        return distinct.values();
    }

    @Override
    public String toString() {
        return "Involved[" + pointer + "]";
    }
}
