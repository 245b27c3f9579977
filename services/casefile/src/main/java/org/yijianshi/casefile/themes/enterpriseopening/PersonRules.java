package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.AGE18;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.EMPLOYEE_AGE;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.ID_DUP;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.ID_LENGTH;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.ID_NUMBER;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.MOBILE;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import static java.util.Objects.requireNonNullElse;

import org.yijianshi.casefile.themes.enterpriseopening.Mention.Post;
import org.yijianshi.casefile.themes.enterpriseopening.sections.IdType;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Identified;
import org.yijianshi.kernel.CitizenId;
import org.yijianshi.kernel.MobileNumber;
import org.yijianshi.kernel.Violation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Stream;

/// Whoever is named anywhere in the form.
final class PersonRules {

    private static final int ID_CHARACTERS = 18;
    private static final int FULL_AGE = 18;
    private static final int WORKING_AGE = 16;
    private static final Set<Post> OFFICERS =
            EnumSet.range(Post.LEGAL_REPRESENTATIVE, Post.FINANCE_OFFICER);

    private PersonRules() {}

    /// A citizen's number has its length, a true date in the past and the right check character.
    static Stream<Violation> identityNumbersAreValid(CombinedForm form, LocalDate on) {
        return Mentions.in(form).stream().flatMap(mention -> wrongNumber(mention, on));
    }

    /// Whether it is this number that has to be mended; what hangs on it cannot be told before.
    static boolean isNumberWrong(Mention mention, LocalDate on) {
        return wrongNumber(mention, on).findAny().isPresent();
    }

    /// Eleven digits and nothing else: every department reads the number as it stands.
    static Stream<Violation> mobileNumbersAreValid(CombinedForm form) {
        return Stream.concat(
                Mentions.in(form).stream()
                        .flatMap(
                                mention ->
                                        given(
                                                mention.mobile(),
                                                mobile ->
                                                        wrongMobile(
                                                                mention.pointer() + "/mobile",
                                                                mobile))),
                given(
                        form.sections().delivery(),
                        delivery -> wrongMobile("/sections/delivery/mobile", delivery.mobile())));
    }

    /// Whoever comes second under another name is reported.
    static Stream<Violation> oneIdentityNumberHasOneName(CombinedForm form) {
        var names = new HashMap<String, String>();
        return Mentions.in(form).stream()
                .filter(
                        mention -> {
                            var name = Normalizer.normalize(mention.name(), Normalizer.Form.NFC);
                            var known =
                                    names.putIfAbsent(Identified.normal(mention.idNumber()), name);
                            return known != null && !known.equals(name);
                        })
                .map(mention -> ID_DUP.at(mention.pointer() + "/name"));
    }

    /// Full capacity to act; Company Law 2024, article 178.
    static Stream<Violation> officersAreOfAge(CombinedForm form, LocalDate on) {
        return Mentions.in(form).stream()
                .filter(mention -> OFFICERS.contains(mention.post()))
                .flatMap(mention -> tooYoung(mention.pointer(), mention, FULL_AGE, on, AGE18));
    }

    /// Labour Law, article 15. Without a day of their own they are hired on the day of
    /// establishment.
    static Stream<Violation> employeesAreSixteenWhenHired(CombinedForm form, LocalDate on) {
        var establishment = establishment(form, on);
        return given(
                form.sections().employees(),
                employees ->
                        each(
                                "/sections/employees/list",
                                employees.list(),
                                (pointer, employee) ->
                                        tooYoung(
                                                pointer,
                                                employee,
                                                WORKING_AGE,
                                                requireNonNullElse(
                                                        employee.hiredOn(), establishment),
                                                EMPLOYEE_AGE)));
    }

    private static LocalDate establishment(CombinedForm form, LocalDate on) {
        var enterprise = form.sections().enterprise();
        return enterprise == null ? on : enterprise.establishmentSeenFrom(on);
    }

    private static Stream<Violation> wrongNumber(Mention mention, LocalDate on) {
        if (mention.idType() != IdType.CITIZEN_ID) {
            return Stream.of();
        }
        var length = mention.idNumber().length();
        return length == ID_CHARACTERS
                ? unless(
                        CitizenId.parse(mention.idNumber())
                                .filter(id -> id.isBornOnOrBefore(on))
                                .isPresent(),
                        ID_NUMBER.at(mention.idPointer()))
                : Stream.of(ID_LENGTH.at(mention.idPointer(), Integer.toString(length)));
    }

    private static Stream<Violation> wrongMobile(String pointer, String mobile) {
        return unless(
                MobileNumber.parse(mobile)
                        .filter(number -> number.value().equals(mobile))
                        .isPresent(),
                MOBILE.at(pointer));
    }

    private static Stream<Violation> tooYoung(
            String pointer, Identified person, int age, LocalDate on, Code code) {
        return person.idType() == IdType.CITIZEN_ID
                ? unless(
                        CitizenId.parse(person.idNumber())
                                .filter(id -> id.ageOn(on) < age)
                                .isEmpty(),
                        code.at(pointer + "/idNumber", Integer.toString(age)))
                : Stream.of();
    }
}
