package org.yijianshi.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yijianshi.casefile.domain.Refusals.*;
import static org.yijianshi.casefile.domain.Story.*;
import static org.yijianshi.kernel.Decision.accept;
import static org.yijianshi.kernel.Decision.acceptAll;
import static org.yijianshi.kernel.Decision.nothing;
import static org.yijianshi.kernel.Decision.refuse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yijianshi.casefile.domain.CaseCommand.RecordSupplementRequest;
import org.yijianshi.casefile.domain.CaseCommand.SubmitCase;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.kernel.ItemCode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class CaseFileTest {

    private static final CaseEvent CASE_COMPLETED = new CaseCompleted(CASE, AT);
    private static final CaseEvent CASE_REJECTED = new CaseRejected(CASE, AT);
    private static final CaseEvent CASE_WITHDRAWN = new CaseWithdrawn(CASE, AT);

    private static final Story FRESH = given(SUBMITTED, REGISTRATION_RELEASED);
    private static final Story OPEN =
            given(SUBMITTED, REGISTRATION_RELEASED, REGISTERED, SEALS_RELEASED, UKEY_RELEASED);

    private static final Story COMPLETED =
            given(
                    submitted(item(REGISTRATION, true)),
                    REGISTRATION_RELEASED,
                    REGISTERED,
                    CASE_COMPLETED);
    private static final Story REJECTED =
            given(
                    submitted(item(REGISTRATION, true)),
                    REGISTRATION_RELEASED,
                    rejected(REGISTRATION),
                    CASE_REJECTED);
    private static final Story WITHDRAWN =
            given(
                    submitted(item(REGISTRATION, true)),
                    REGISTRATION_RELEASED,
                    withdrawn(REGISTRATION),
                    CASE_WITHDRAWN);

    static Stream<Story> ended() {
        return Stream.of(COMPLETED, REJECTED, WITHDRAWN);
    }

    @Test
    void a_submission_releases_what_waits_for_nothing() {
        assertThat(given().when(submit("form")))
                .isEqualTo(acceptAll(List.of(SUBMITTED, REGISTRATION_RELEASED)));
    }

    @Test
    void nothing_can_be_done_with_a_case_that_was_never_submitted() {
        assertThat(everyCommand().stream().filter(c -> !(c instanceof SubmitCase)))
                .allSatisfy(c -> assertThat(given().when(c)).isEqualTo(refuse(CASE_NOT_FOUND)));
    }

    @Test
    void the_same_form_again_is_nothing_and_another_one_is_refused() {
        assertThat(Stream.concat(Stream.of(FRESH, OPEN), ended()))
                .allSatisfy(
                        story -> {
                            assertThat(story.when(submit("form"))).isEqualTo(nothing());
                            assertThat(story.when(submit("another form")))
                                    .isEqualTo(refuse(CASE_ALREADY_SUBMITTED));
                        });
    }

    @Test
    void a_completion_releases_what_waited_for_it_with_its_outputs() {
        assertThat(FRESH.when(complete(REGISTRATION, CODE)))
                .isEqualTo(acceptAll(List.of(REGISTERED, SEALS_RELEASED, UKEY_RELEASED)));
    }

    @Test
    void outputs_of_all_earlier_items_are_handed_on() {
        assertThat(OPEN.when(complete(SEALS, Map.of("sealCode", "2"))))
                .isEqualTo(
                        acceptAll(
                                List.of(
                                        completed(SEALS, Map.of("sealCode", "2")),
                                        released(
                                                BANK,
                                                SEALS,
                                                Map.of("creditCode", "1", "sealCode", "2")))));
    }

    @Test
    void an_item_that_waits_for_two_is_released_by_the_later_one() {
        var both =
                given(
                        submitted(
                                item(SEALS, true), item(UKEY, true), item(BANK, true, SEALS, UKEY)),
                        released(SEALS, null, Map.of()),
                        released(UKEY, null, Map.of()));

        assertThat(both.when(complete(SEALS, Map.of())))
                .isEqualTo(accept(completed(SEALS, Map.of())));
        assertThat(both.and(completed(SEALS, Map.of())).when(complete(UKEY, Map.of())))
                .isEqualTo(
                        acceptAll(
                                List.of(
                                        completed(UKEY, Map.of()),
                                        released(BANK, UKEY, Map.of()))));
    }

    @Test
    void a_department_that_answers_before_it_was_asked_is_refused() {
        assertThat(Stream.of(complete(SEALS, CODE), reject(SEALS), ask(SEALS)))
                .allSatisfy(c -> assertThat(FRESH.when(c)).isEqualTo(refuse(ITEM_NOT_OPEN)));
    }

    @Test
    void answers_for_an_item_that_was_not_chosen_are_nothing() {
        var nobodys = new ItemCode("nobodys");

        assertThat(Stream.of(complete(nobodys, CODE), reject(nobodys), ask(nobodys)))
                .allSatisfy(c -> assertThat(OPEN.when(c)).isEqualTo(nothing()));
        assertThat(OPEN.when(supplement(nobodys, "name", "one")))
                .isEqualTo(refuse(SUPPLEMENT_NOT_ASKED));
    }

    @Test
    void the_last_completion_completes_the_case() {
        var last = OPEN.and(completed(SEALS, Map.of()), released(BANK, SEALS, CODE));

        assertThat(last.and(completed(BANK, Map.of())).when(complete(UKEY, Map.of())))
                .isEqualTo(acceptAll(List.of(completed(UKEY, Map.of()), CASE_COMPLETED)));
    }

    @Test
    void an_answer_again_is_nothing_whatever_it_says_now() {
        assertThat(Stream.of(complete(REGISTRATION, CODE), reject(REGISTRATION), ask(REGISTRATION)))
                .allSatisfy(c -> assertThat(OPEN.when(c)).isEqualTo(nothing()));
        assertThat(Stream.of(complete(UKEY, CODE), reject(UKEY), ask(UKEY)))
                .allSatisfy(c -> assertThat(OPEN.and(rejected(UKEY)).when(c)).isEqualTo(nothing()));
    }

    @Test
    void the_rejection_of_a_compulsory_item_ends_all_that_waited_for_it_and_the_case() {
        assertThat(FRESH.when(reject(REGISTRATION)))
                .isEqualTo(
                        acceptAll(
                                List.of(
                                        rejected(REGISTRATION),
                                        new ItemCancelled(CASE, SEALS, AT),
                                        new ItemCancelled(CASE, UKEY, AT),
                                        new ItemCancelled(CASE, BANK, AT),
                                        CASE_REJECTED)));
    }

    @Test
    void the_rejection_of_an_optional_item_ends_what_waited_for_it_and_leaves_the_rest() {
        assertThat(OPEN.when(reject(SEALS)))
                .isEqualTo(acceptAll(List.of(rejected(SEALS), new ItemCancelled(CASE, BANK, AT))));
        assertThat(
                        OPEN.and(rejected(SEALS), new ItemCancelled(CASE, BANK, AT))
                                .when(complete(UKEY, Map.of())))
                .isEqualTo(acceptAll(List.of(completed(UKEY, Map.of()), CASE_COMPLETED)));
    }

    @Test
    void a_case_may_be_completed_by_a_rejection() {
        var ukeyLast =
                given(
                        submitted(item(REGISTRATION, true), item(UKEY, false, REGISTRATION)),
                        REGISTRATION_RELEASED,
                        REGISTERED,
                        UKEY_RELEASED);

        assertThat(ukeyLast.when(reject(UKEY)))
                .isEqualTo(acceptAll(List.of(rejected(UKEY), CASE_COMPLETED)));
    }

    @Test
    void a_rejected_compulsory_item_lets_open_ones_finish_before_the_case_ends() {
        var apart =
                given(
                        submitted(item(REGISTRATION, true), item(UKEY, false)),
                        REGISTRATION_RELEASED,
                        released(UKEY, null, Map.of()));

        assertThat(apart.when(reject(REGISTRATION))).isEqualTo(accept(rejected(REGISTRATION)));
        assertThat(apart.and(rejected(REGISTRATION)).when(complete(UKEY, Map.of())))
                .isEqualTo(acceptAll(List.of(completed(UKEY, Map.of()), CASE_REJECTED)));
    }

    @Test
    void a_request_for_supplements_is_noted_once() {
        assertThat(OPEN.when(ask(SEALS))).isEqualTo(accept(asked(SEALS)));
        assertThat(OPEN.and(asked(SEALS)).when(ask(SEALS))).isEqualTo(nothing());
    }

    @Test
    void a_department_may_ask_for_nothing_that_it_may_not_see() {
        var greedy =
                new RecordSupplementRequest(
                        CASE, SEALS, List.of("R"), List.of("name", "seals"), SEALED, EARLIER, AT);

        assertThat(OPEN.when(greedy)).isEqualTo(accept(asked(SEALS)));
    }

    @Test
    void a_department_is_sent_only_what_its_catalogue_entry_declares() {
        assertThat(PLAN.get(SEALS).visible(SECTIONS)).containsExactly(section("name"));
    }

    @Test
    void what_was_sent_last_is_known_until_more_is_asked_for() {
        var sent = (ItemSupplemented) supplemented(SEALS, 1, "one");
        var past = List.of(SUBMITTED, asked(SEALS), sent, asked(UKEY), completed(SEALS, CODE));

        assertThat(ItemSupplemented.lastOf(SEALS, past)).contains(sent);
        assertThat(ItemSupplemented.lastOf(UKEY, past)).isEmpty();
        assertThat(ItemSupplemented.lastOf(SEALS, List.of(asked(SEALS), sent, asked(SEALS))))
                .isEmpty();
    }

    @Test
    void a_supplement_is_taken_once_and_counted() {
        var waiting = OPEN.and(asked(SEALS));
        var sent = waiting.and(supplemented(SEALS, 1, "one"));

        assertThat(waiting.when(supplement(SEALS, "name", "one")))
                .isEqualTo(accept(supplemented(SEALS, 1, "one")));
        assertThat(sent.when(supplement(SEALS, "name", "one"))).isEqualTo(nothing());
        assertThat(sent.when(supplement(SEALS, "name", "two")))
                .isEqualTo(refuse(SUPPLEMENT_NOT_ASKED));
        assertThat(sent.and(asked(SEALS)).when(supplement(SEALS, "name", "two")))
                .isEqualTo(accept(supplemented(SEALS, 2, "two")));
    }

    @Test
    void only_what_was_asked_for_is_taken() {
        assertThat(OPEN.and(asked(SEALS)).when(supplement(SEALS, "seals", "one")))
                .isEqualTo(refuse(SECTIONS_NOT_ASKED));
        assertThat(OPEN.when(supplement(SEALS, "name", "one")))
                .isEqualTo(refuse(SUPPLEMENT_NOT_ASKED));
        assertThat(OPEN.when(supplement(BANK, "name", "one")))
                .isEqualTo(refuse(SUPPLEMENT_NOT_ASKED));
    }

    @Test
    void proofs_go_along_though_nobody_asked_for_them() {
        var waiting = OPEN.and(asked(SEALS));

        assertThat(waiting.when(proven(SEALS, List.of("name"), List.of("signatures"))))
                .isEqualTo(accept(supplemented(SEALS, List.of("name", "signatures"))));
        assertThat(waiting.when(proven(SEALS, List.of("signatures"), List.of())))
                .isEqualTo(refuse(SECTIONS_NOT_ASKED));
    }

    @Test
    void a_department_may_decide_while_it_waits_for_supplements() {
        var waiting = OPEN.and(asked(UKEY));

        assertThat(waiting.when(complete(UKEY, Map.of())))
                .isEqualTo(accept(completed(UKEY, Map.of())));
        assertThat(waiting.when(reject(UKEY))).isEqualTo(accept(rejected(UKEY)));
    }

    @Test
    void a_case_is_withdrawn_whole_and_only_departments_with_an_order_hear_of_it() {
        assertThat(FRESH.when(withdraw()))
                .isEqualTo(
                        acceptAll(
                                List.of(
                                        withdrawn(REGISTRATION),
                                        withdrawnWaiting(SEALS),
                                        withdrawnWaiting(UKEY),
                                        withdrawnWaiting(BANK),
                                        CASE_WITHDRAWN)));
        assertThat(FRESH.and(asked(REGISTRATION)).when(withdraw()))
                .isEqualTo(FRESH.when(withdraw()));
        assertThat(OPEN.when(withdraw())).isEqualTo(refuse(TOO_LATE_TO_WITHDRAW));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void answers_that_come_after_the_end_are_nothing(Story story) {
        assertThat(Stream.of(reject(REGISTRATION), ask(REGISTRATION)))
                .allSatisfy(c -> assertThat(story.when(c)).isEqualTo(nothing()));
    }

    @Test
    void a_result_again_after_the_end_is_nothing() {
        assertThat(Stream.of(COMPLETED, COMPLETED.and(handedOver(REGISTRATION)), REJECTED))
                .allSatisfy(
                        s -> assertThat(s.when(complete(REGISTRATION, CODE))).isEqualTo(nothing()));
    }

    @Test
    void a_result_that_comes_after_the_withdrawal_is_recorded_once_and_releases_nothing() {
        var late = lateResult(REGISTRATION, CODE);

        assertThat(WITHDRAWN.when(complete(REGISTRATION, CODE))).isEqualTo(accept(late));
        assertThat(WITHDRAWN.and(late).when(complete(REGISTRATION, CODE))).isEqualTo(nothing());
        assertThat(WITHDRAWN.and(late).when(complete(REGISTRATION, Map.of()))).isEqualTo(nothing());
        assertThat(WITHDRAWN.and(late).when(handOver("first"))).isEqualTo(refuse(NOT_COMPLETED));
    }

    @Test
    void each_withdrawn_item_may_have_a_late_result_and_no_other_item() {
        var withdrawn =
                given(
                        submitted(
                                item(REGISTRATION, true),
                                item(UKEY, false),
                                item(SEALS, false),
                                item(BANK, false, REGISTRATION)),
                        REGISTRATION_RELEASED,
                        released(UKEY, null, Map.of()),
                        released(SEALS, null, Map.of()),
                        rejected(SEALS),
                        withdrawn(REGISTRATION),
                        withdrawn(UKEY),
                        withdrawnWaiting(BANK),
                        CASE_WITHDRAWN);

        var one = withdrawn.and(lateResult(REGISTRATION, CODE));
        assertThat(one.when(complete(UKEY, Map.of())))
                .isEqualTo(accept(lateResult(UKEY, Map.of())));
        assertThat(Stream.of(SEALS, BANK))
                .allSatisfy(i -> assertThat(one.when(complete(i, CODE))).isEqualTo(nothing()));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void after_the_end_the_applicant_changes_nothing(Story story) {
        assertThat(Stream.of(withdraw(), supplement(REGISTRATION, "name", "one")))
                .allSatisfy(c -> assertThat(story.when(c)).isEqualTo(refuse(CASE_CLOSED)));
    }

    @Test
    void results_are_handed_over_together_and_once() {
        var done = COMPLETED.and(handedOver(REGISTRATION));

        assertThat(COMPLETED.when(handOver("first"))).isEqualTo(accept(handedOver(REGISTRATION)));
        assertThat(done.when(handOver("first"))).isEqualTo(nothing());
        assertThat(done.when(handOver("second"))).isEqualTo(refuse(ALREADY_HANDED_OVER));
    }

    @Test
    void only_what_was_completed_is_handed_over() {
        var story =
                given(
                        submitted(item(REGISTRATION, true), item(UKEY, false, REGISTRATION)),
                        REGISTRATION_RELEASED,
                        REGISTERED,
                        UKEY_RELEASED,
                        rejected(UKEY),
                        CASE_COMPLETED);

        assertThat(story.when(handOver("first"))).isEqualTo(accept(handedOver(REGISTRATION)));
    }

    @Test
    void without_results_there_is_nothing_to_hand_over() {
        assertThat(Stream.of(FRESH, OPEN, REJECTED, WITHDRAWN))
                .allSatisfy(
                        s ->
                                assertThat(s.when(handOver("first")))
                                        .isEqualTo(refuse(NOT_COMPLETED)));
    }

    @Test
    void a_torn_stream_is_noticed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> given(REGISTRATION_RELEASED).when(withdraw()));
        assertThatIllegalStateException().isThrownBy(() -> FRESH.and(SUBMITTED).when(withdraw()));
        assertThatIllegalStateException()
                .isThrownBy(() -> FRESH.and(handedOver(REGISTRATION)).when(withdraw()));
        assertThatIllegalStateException()
                .isThrownBy(() -> FRESH.and(lateResult(REGISTRATION, CODE)).when(withdraw()));
        assertThatIllegalStateException()
                .isThrownBy(() -> COMPLETED.and(REGISTERED).when(withdraw()));
    }
}
