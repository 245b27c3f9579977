package org.yijianshi.departmentkit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.departmentkit.domain.Refusals.*;
import static org.yijianshi.departmentkit.domain.Story.*;
import static org.yijianshi.kernel.Decision.accept;
import static org.yijianshi.kernel.Decision.acceptAll;
import static org.yijianshi.kernel.Decision.nothing;
import static org.yijianshi.kernel.Decision.refuse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yijianshi.departmentkit.domain.HandlingCommand.OpenHandling;
import org.yijianshi.departmentkit.domain.HandlingCommand.WithdrawHandling;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingReferred;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskClaimed;
import org.yijianshi.departmentkit.domain.HandlingEvent.TaskReleased;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class HandlingTest {

    private static final HandlingEvent APPROVED = approvedBy(null, UNFINISHED);
    private static final Story WAITING = given(OPENED, REFERRED);
    private static final Story TAKEN = given(OPENED, REFERRED, CLAIMED);
    private static final Story AT_THE_APPLICANT = given(OPENED, REFERRED, CLAIMED, ASKED);
    private static final Story SUPPLEMENTED_ONCE =
            given(OPENED, REFERRED, CLAIMED, ASKED, SUPPLEMENTED, REFERRED);
    private static final Story AT_THE_MAKER = given(OPENED, APPROVED);

    static Stream<Story> closed() {
        return Stream.of(
                given(OPENED, approvedBy(null, FINISHED), COMPLETED),
                given(OPENED, REFERRED, REJECTED),
                given(OPENED, REFERRED, WITHDRAWN));
    }

    static Stream<HandlingCommand> decisionsOfPeople() {
        return Stream.of(
                claim(ANNA), release(ANNA), approve(ANNA, FINISHED), reject(ANNA), ask(ANNA));
    }

    static Stream<HandlingCommand> decisionsOfSomebodyElse() {
        return Stream.of(claim(BO), release(BO), approve(BO, FINISHED), reject(BO), ask(BO));
    }

    @Test
    void an_order_that_satisfies_the_rules_is_approved_and_completed_at_once() {
        assertThat(given().when(open(SATISFIED, FINISHED)))
                .isEqualTo(acceptAll(List.of(OPENED, approvedBy(null, FINISHED), COMPLETED)));
    }

    @Test
    void what_still_has_to_be_made_is_approved_but_not_completed() {
        assertThat(given().when(open(SATISFIED, UNFINISHED)))
                .isEqualTo(acceptAll(List.of(OPENED, approvedBy(null, UNFINISHED))));
    }

    @Test
    void a_doubtful_order_waits_for_an_officer() {
        assertThat(given().when(open(DOUBTFUL, null)))
                .isEqualTo(acceptAll(List.of(OPENED, REFERRED)));
    }

    @Test
    void without_an_award_nothing_is_approved_whatever_the_rules_say() {
        assertThat(given().when(open(SATISFIED, null)))
                .isEqualTo(acceptAll(List.of(OPENED, new HandlingReferred(CASE, SATISFIED, AT))));
    }

    @Test
    void nothing_can_be_done_with_a_case_that_never_came() {
        assertThat(
                        everyCommand().stream()
                                .filter(c -> !(c instanceof OpenHandling))
                                .filter(c -> !(c instanceof WithdrawHandling)))
                .allSatisfy(c -> assertThat(given().when(c)).isEqualTo(refuse(TASK_NOT_FOUND)));
    }

    /// A withdrawn case takes back all its items, ordered already or not. Refused, the message
    /// would wait for ever.
    @Test
    void a_withdrawal_before_any_order_is_nothing() {
        assertThat(given().when(withdraw())).isEqualTo(nothing());
    }

    @Test
    void the_order_again_is_nothing_in_any_phase() {
        assertThat(
                        Stream.concat(
                                Stream.of(WAITING, TAKEN, AT_THE_APPLICANT, AT_THE_MAKER),
                                closed()))
                .allSatisfy(
                        s -> assertThat(s.when(open(SATISFIED, FINISHED))).isEqualTo(nothing()));
    }

    @Test
    void whoever_claims_first_has_the_task_and_claiming_it_again_is_nothing() {
        assertThat(WAITING.when(claim(ANNA))).isEqualTo(accept(new TaskClaimed(CASE, ANNA, AT)));
        assertThat(TAKEN.when(claim(ANNA))).isEqualTo(nothing());
    }

    @ParameterizedTest
    @MethodSource("decisionsOfSomebodyElse")
    void a_claimed_task_is_nobody_elses(HandlingCommand command) {
        assertThat(TAKEN.when(command)).isEqualTo(refuse(TASK_CLAIMED));
    }

    @Test
    void a_task_given_back_is_anybodys() {
        var released = new TaskReleased(CASE, ANNA, AT);
        var givenBack = given(OPENED, REFERRED, CLAIMED, released);

        assertThat(TAKEN.when(release(ANNA))).isEqualTo(accept(released));
        assertThat(givenBack.when(release(ANNA))).isEqualTo(nothing());
        assertThat(givenBack.when(claim(BO))).isEqualTo(accept(new TaskClaimed(CASE, BO, AT)));
    }

    @Test
    void an_unclaimed_task_may_be_decided_by_anyone() {
        assertThat(WAITING.when(approve(BO, FINISHED)))
                .isEqualTo(acceptAll(List.of(approvedBy(BO, FINISHED), COMPLETED)));
        assertThat(WAITING.when(reject(ANNA))).isEqualTo(accept(REJECTED));
        assertThat(WAITING.when(ask(ANNA))).isEqualTo(accept(ASKED));
    }

    @Test
    void whoever_has_the_task_decides_it() {
        assertThat(TAKEN.when(approve(ANNA, UNFINISHED)))
                .isEqualTo(accept(approvedBy(ANNA, UNFINISHED)));
        assertThat(TAKEN.when(reject(ANNA))).isEqualTo(accept(REJECTED));
        assertThat(TAKEN.when(ask(ANNA))).isEqualTo(accept(ASKED));
    }

    @Test
    void nothing_is_produced_before_approval() {
        assertThat(WAITING.when(produced())).isEqualTo(refuse(TASK_NOT_FOUND));
        assertThat(AT_THE_APPLICANT.when(produced())).isEqualTo(refuse(TASK_NOT_FOUND));
    }

    @ParameterizedTest
    @MethodSource("decisionsOfPeople")
    void nobody_decides_while_the_applicant_is_asked(HandlingCommand command) {
        assertThat(AT_THE_APPLICANT.when(command)).isEqualTo(refuse(WAITING_FOR_APPLICANT));
    }

    @Test
    void a_supplement_that_satisfies_the_rules_ends_the_review() {
        assertThat(AT_THE_APPLICANT.when(supplement(1, SATISFIED, FINISHED)))
                .isEqualTo(acceptAll(List.of(SUPPLEMENTED, approvedBy(null, FINISHED), COMPLETED)));
        assertThat(AT_THE_APPLICANT.when(supplement(1, SATISFIED, UNFINISHED)))
                .isEqualTo(acceptAll(List.of(SUPPLEMENTED, approvedBy(null, UNFINISHED))));
    }

    @Test
    void after_a_supplement_that_does_not_the_same_officer_goes_on() {
        assertThat(AT_THE_APPLICANT.when(supplement(1, DOUBTFUL, null)))
                .isEqualTo(
                        acceptAll(List.of(new SupplementTaken(CASE, 1, SECTIONS, AT), REFERRED)));
        assertThat(SUPPLEMENTED_ONCE.when(claim(ANNA))).isEqualTo(nothing());
        assertThat(SUPPLEMENTED_ONCE.when(approve(BO, FINISHED))).isEqualTo(refuse(TASK_CLAIMED));
    }

    @Test
    void supplements_are_asked_for_once() {
        assertThat(SUPPLEMENTED_ONCE.when(ask(ANNA))).isEqualTo(refuse(SUPPLEMENTS_ASKED_ONCE));
        assertThat(SUPPLEMENTED_ONCE.when(reject(ANNA))).isEqualTo(accept(REJECTED));
    }

    @Test
    void the_supplement_again_is_nothing_and_one_nobody_asked_for_is_refused() {
        assertThat(SUPPLEMENTED_ONCE.when(supplement(1, SATISFIED, FINISHED))).isEqualTo(nothing());
        assertThat(SUPPLEMENTED_ONCE.when(supplement(2, SATISFIED, FINISHED)))
                .isEqualTo(refuse(SUPPLEMENT_NOT_ASKED));
        assertThat(WAITING.when(supplement(1, SATISFIED, FINISHED)))
                .isEqualTo(refuse(SUPPLEMENT_NOT_ASKED));
    }

    @Test
    void the_applicant_may_withdraw_until_it_is_approved() {
        assertThat(Stream.of(WAITING, TAKEN, AT_THE_APPLICANT, SUPPLEMENTED_ONCE))
                .allSatisfy(s -> assertThat(s.when(withdraw())).isEqualTo(accept(WITHDRAWN)));
        assertThat(AT_THE_MAKER.when(withdraw())).isEqualTo(nothing());
    }

    @Test
    void what_the_maker_adds_completes_the_item() {
        assertThat(AT_THE_MAKER.when(produced()))
                .isEqualTo(
                        accept(
                                new HandlingCompleted(
                                        CASE,
                                        Map.of("number", "7", "madeBy", "maker"),
                                        CONFIDENTIAL,
                                        MADE_CONFIDENTIAL,
                                        AT)));
    }

    @ParameterizedTest
    @MethodSource("decisionsOfPeople")
    void nobody_decides_again_while_it_is_made(HandlingCommand command) {
        assertThat(AT_THE_MAKER.when(command)).isEqualTo(refuse(BEING_PRODUCED));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void after_the_end_people_are_told_and_messages_are_nothing(Story story) {
        assertThat(decisionsOfPeople())
                .allSatisfy(c -> assertThat(story.when(c)).isEqualTo(refuse(TASK_CLOSED)));
        assertThat(Stream.of(supplement(1, DOUBTFUL, null), withdraw(), produced()))
                .allSatisfy(c -> assertThat(story.when(c)).isEqualTo(nothing()));
    }
}
