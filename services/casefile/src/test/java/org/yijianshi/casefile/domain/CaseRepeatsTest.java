package org.yijianshi.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Decision.Accepted;
import org.yijianshi.kernel.ItemCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Whatever departments and people send, and however often.
class CaseRepeatsTest {

    private static final int STORIES = 4_000;
    private static final int LENGTH = 40;

    private final List<CaseCommand> commands = Story.everyCommand();
    private final Random random = new Random(20261123);

    private CaseFile phase = CaseFile.notSubmitted();
    private final List<CaseEvent> past = new ArrayList<>();

    @Test
    void a_command_sent_twice_in_a_row_has_no_second_effect() {
        for (var i = 0; i < STORIES; i++) {
            begin();
            for (var j = 0; j < LENGTH; j++) {
                var command = any();
                send(command);
                assertThat(events(phase.decide(command))).as("%s again", command).isEmpty();
            }
        }
    }

    @Test
    void an_item_is_released_once_and_ends_once_and_so_does_the_case() {
        for (var i = 0; i < STORIES; i++) {
            begin();
            for (var j = 0; j < LENGTH; j++) {
                send(any());
            }
            assertThat(past.stream().flatMap(CaseRepeatsTest::released)).doesNotHaveDuplicates();
            assertThat(past.stream().flatMap(CaseRepeatsTest::ended)).doesNotHaveDuplicates();
            assertThat(past.stream().filter(CaseRepeatsTest::isEnd)).hasSizeLessThanOrEqualTo(1);
            assertThat(past.stream().filter(ResultsHandedOver.class::isInstance))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_case_has_ended_exactly_when_each_of_its_items_has() {
        for (var i = 0; i < STORIES; i++) {
            begin();
            for (var j = 0; j < LENGTH; j++) {
                send(any());
                var ended = past.stream().flatMap(CaseRepeatsTest::ended);
                assertThat(past.stream().anyMatch(CaseRepeatsTest::isEnd))
                        .isEqualTo(ended.count() == Story.PLAN.items().size());
            }
        }
    }

    @Test
    void only_what_was_withdrawn_has_a_late_result_and_has_it_once() {
        var seen = 0;
        for (var i = 0; i < STORIES; i++) {
            begin();
            for (var j = 0; j < LENGTH; j++) {
                send(any());
            }
            var late = past.stream().flatMap(CaseRepeatsTest::late).toList();
            assertThat(late)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(past.stream().flatMap(CaseRepeatsTest::withdrawn).toList());
            seen += late.size();
        }
        assertThat(seen).isGreaterThan(STORIES / 10);
    }

    @Test
    void no_item_is_released_before_what_it_needs_is_completed() {
        for (var i = 0; i < STORIES; i++) {
            begin();
            for (var j = 0; j < LENGTH; j++) {
                send(any());
            }
            for (var k = 0; k < past.size(); k++) {
                if (past.get(k) instanceof ItemReleased e) {
                    var before = past.subList(0, k);
                    assertThat(Story.PLAN.get(e.item()).needs())
                            .allMatch(need -> isCompleted(before, need));
                }
            }
        }
    }

    @Test
    void an_item_is_withdrawn_from_its_department_only_if_it_was_released_to_it() {
        var waiting = 0;
        for (var i = 0; i < STORIES; i++) {
            begin();
            for (var j = 0; j < LENGTH; j++) {
                send(any());
            }
            var released = past.stream().flatMap(CaseRepeatsTest::released).toList();
            assertThat(past.stream().flatMap(CaseRepeatsTest::withdrawn)).isSubsetOf(released);
            for (var event : past) {
                if (event instanceof WaitingItemWithdrawn e) {
                    assertThat(released).doesNotContain(e.item());
                    waiting++;
                }
            }
        }
        assertThat(waiting).isGreaterThan(STORIES / 10);
    }

    private void begin() {
        phase = CaseFile.notSubmitted();
        past.clear();
        send(Story.submit("form"));
    }

    private CaseCommand any() {
        return commands.get(random.nextInt(commands.size()));
    }

    private void send(CaseCommand command) {
        for (var event : events(phase.decide(command))) {
            phase = phase.evolve(event);
            past.add(event);
        }
    }

    private static List<CaseEvent> events(Decision<CaseEvent> decision) {
        return switch (decision) {
            case Accepted<CaseEvent>(var events) -> events;
            case Decision.Refused<CaseEvent> _ -> List.of();
        };
    }

    private static boolean isCompleted(List<CaseEvent> events, ItemCode item) {
        return events.stream()
                .anyMatch(e -> e instanceof ItemCompleted done && done.item().equals(item));
    }

    private static Stream<ItemCode> released(CaseEvent event) {
        return event instanceof ItemReleased e ? Stream.of(e.item()) : Stream.of();
    }

    private static Stream<ItemCode> ended(CaseEvent event) {
        return switch (event) {
            case ItemCompleted e -> Stream.of(e.item());
            case ItemRejected e -> Stream.of(e.item());
            case ItemCancelled e -> Stream.of(e.item());
            case ItemWithdrawn e -> Stream.of(e.item());
            case WaitingItemWithdrawn e -> Stream.of(e.item());
            case CaseEvent.CaseSubmitted _,
                    ItemReleased _,
                    CaseEvent.SupplementAsked _,
                    CaseEvent.ItemSupplemented _,
                    CaseCompleted _,
                    CaseRejected _,
                    CaseWithdrawn _,
                    CaseEvent.LateResultRecorded _,
                    ResultsHandedOver _ ->
                    Stream.of();
        };
    }

    private static Stream<ItemCode> withdrawn(CaseEvent event) {
        return event instanceof ItemWithdrawn e ? Stream.of(e.item()) : Stream.of();
    }

    private static Stream<ItemCode> late(CaseEvent event) {
        return event instanceof CaseEvent.LateResultRecorded e ? Stream.of(e.item()) : Stream.of();
    }

    private static boolean isEnd(CaseEvent event) {
        return event instanceof CaseCompleted
                || event instanceof CaseRejected
                || event instanceof CaseWithdrawn;
    }
}
