package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Given.each;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.themes.enterpriseopening.CombinedForm.Sections;
import org.yijianshi.casefile.themes.enterpriseopening.Mention.Post;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Contact;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Identified;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders.Shareholder;

import java.util.List;
import java.util.stream.Stream;

/// Finds every natural person named in a form.
final class Mentions {

    private Mentions() {}

    /// Everyone, in the order of [Post].
    static List<Mention> in(CombinedForm form) {
        var sections = form.sections();
        return Stream.of(
                        founders(sections),
                        organs(sections),
                        officers(sections),
                        others(sections),
                        proven(sections))
                .flatMap(mentions -> mentions)
                .toList();
    }

    private static Stream<Mention> founders(Sections sections) {
        return Stream.concat(
                given(
                        sections.applicant(),
                        a -> one(Post.APPLICANT, "/sections/applicant", a, a.mobile())),
                given(
                        sections.shareholders(),
                        s -> each("/sections/shareholders/list", s.list(), Mentions::shareholder)));
    }

    private static Stream<Mention> shareholder(String pointer, Shareholder s) {
        return given(
                s.isNaturalPerson() ? s.idNumber() : null,
                id ->
                        Stream.of(
                                new Mention(
                                        Post.SHAREHOLDER,
                                        pointer,
                                        s.name(),
                                        s.idType(),
                                        id,
                                        null)));
    }

    private static Stream<Mention> organs(Sections sections) {
        return Stream.concat(
                given(
                        sections.legalRepresentative(),
                        r ->
                                one(
                                        Post.LEGAL_REPRESENTATIVE,
                                        "/sections/legal-representative",
                                        r,
                                        r.mobile())),
                given(
                        sections.organs(),
                        o ->
                                Stream.of(
                                                list(
                                                        Post.DIRECTOR,
                                                        "organs/directors",
                                                        o.directors()),
                                                list(
                                                        Post.SUPERVISOR,
                                                        "organs/supervisors",
                                                        o.supervisors()),
                                                list(Post.MANAGER, "organs/managers", o.managers()))
                                        .flatMap(mentions -> mentions)));
    }

    private static Stream<Mention> officers(Sections sections) {
        var tax = sections.tax();
        return Stream.of(
                        contact(Post.FINANCE_OFFICER, "finance-officer", sections.financeOfficer()),
                        contact(Post.LIAISON, "liaison", sections.liaison()),
                        contact(
                                Post.TAX_OFFICER,
                                "tax/officer",
                                tax == null ? null : tax.officer()))
                .flatMap(mentions -> mentions);
    }

    private static Stream<Mention> others(Sections sections) {
        var seals = sections.seals();
        return Stream.of(
                        given(
                                sections.beneficialOwners(),
                                b ->
                                        list(
                                                Post.BENEFICIAL_OWNER,
                                                "beneficial-owners/owners",
                                                b.owners())),
                        given(
                                seals == null ? null : seals.receiver(),
                                r ->
                                        one(
                                                Post.SEAL_RECEIVER,
                                                "/sections/seals/receiver",
                                                r,
                                                r.mobile())),
                        given(
                                sections.employees(),
                                e ->
                                        each(
                                                "/sections/employees/list",
                                                e.list(),
                                                (at, who) ->
                                                        one(Post.EMPLOYEE, at, who, who.mobile()))))
                .flatMap(mentions -> mentions);
    }

    private static Stream<Mention> proven(Sections sections) {
        return Stream.concat(
                given(
                        sections.verifications(),
                        v -> list(Post.VERIFIED_PERSON, "verifications/list", v.list())),
                given(
                        sections.signatures(),
                        s -> list(Post.SIGNATORY, "signatures/list", s.list())));
    }

    private static Stream<Mention> contact(Post post, String section, @Nullable Contact contact) {
        return given(contact, c -> one(post, "/sections/" + section, c, c.mobile()));
    }

    private static Stream<Mention> list(
            Post post, String section, List<? extends Identified> people) {
        return each("/sections/" + section, people, (at, person) -> one(post, at, person, null));
    }

    private static Stream<Mention> one(
            Post post, String pointer, Identified person, @Nullable String mobile) {
        return Stream.of(
                new Mention(
                        post, pointer, person.name(), person.idType(), person.idNumber(), mobile));
    }
}
