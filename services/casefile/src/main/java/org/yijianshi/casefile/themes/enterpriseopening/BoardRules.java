package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.Code.AUDIT_COMMITTEE;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.BOARD_CHAIR;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.BOARD_MIN;
import static org.yijianshi.casefile.themes.enterpriseopening.Code.LR_POST;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.given;
import static org.yijianshi.casefile.themes.enterpriseopening.Given.unless;

import org.yijianshi.casefile.themes.enterpriseopening.sections.Organs;
import org.yijianshi.kernel.Violation;

import java.util.function.Function;
import java.util.stream.Stream;

/// Who runs a company (Company Law 2024, articles 10, 68, 69 and 75). Other enterprises have no
/// organs.
final class BoardRules {

    /// A board (董事会) has three directors or more; a small company has one director instead.
    static final int BOARD = 3;

    private static final String DIRECTORS = "/sections/organs/directors";

    private BoardRules() {}

    static Stream<Violation> legalRepresentativeHoldsThePost(CombinedForm form) {
        return inCompany(
                form,
                organs ->
                        given(
                                form.sections().legalRepresentative(),
                                person ->
                                        unless(
                                                organs.holders(person.post())
                                                        .anyMatch(person::isSamePersonAs),
                                                LR_POST.at(
                                                        "/sections/legal-representative/post"))));
    }

    static Stream<Violation> boardHasOneDirectorOrThree(CombinedForm form) {
        return inCompany(
                form, organs -> oneOrBoard(BOARD_MIN, DIRECTORS, organs.directors().size()));
    }

    static Stream<Violation> boardHasOneChair(CombinedForm form) {
        return inCompany(
                form,
                organs ->
                        unless(
                                organs.directors().size() < BOARD || organs.chairs() == 1,
                                BOARD_CHAIR.at(DIRECTORS, Long.toString(organs.chairs()))));
    }

    /// The committee is made of directors of a board.
    static Stream<Violation> auditCommitteeNeedsABoard(CombinedForm form) {
        return inCompany(
                form,
                organs ->
                        unless(
                                !organs.auditCommittee() || organs.directors().size() >= BOARD,
                                AUDIT_COMMITTEE.at("/sections/organs/auditCommittee")));
    }

    static Stream<Violation> inCompany(
            CombinedForm form, Function<Organs, Stream<Violation>> rule) {
        return given(
                form.sections().enterprise(),
                form.sections().organs(),
                (enterprise, organs) -> enterprise.isCompany() ? rule.apply(organs) : Stream.of());
    }

    static Stream<Violation> oneOrBoard(Code code, String pointer, int number) {
        return unless(number == 1 || number >= BOARD, code.at(pointer, Integer.toString(number)));
    }
}
