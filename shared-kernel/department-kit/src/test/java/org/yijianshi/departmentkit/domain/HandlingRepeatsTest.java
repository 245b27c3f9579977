package org.yijianshi.departmentkit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.departmentkit.domain.HandlingCommand.OpenHandling;
import org.yijianshi.departmentkit.domain.HandlingCommand.RecordProduction;
import org.yijianshi.departmentkit.domain.HandlingCommand.TakeSupplement;
import org.yijianshi.departmentkit.domain.HandlingCommand.WithdrawHandling;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingCompleted;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingWithdrawn;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Decision.Accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whatever people do and however often messages come: every effect is there once.
class HandlingRepeatsTest {

    private static final int STORIES = 5_000;
    private static final int LENGTH = 12;

    private final List<HandlingCommand> commands = Story.everyCommand();
    private final Random random = new Random(20261123);

    private Handling phase = Handling.unopened();
    private final List<HandlingEvent> past = new ArrayList<>();

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
    void accepted_messages_delivered_once_more_have_no_second_effect() {
        for (var i = 0; i < STORIES; i++) {
            begin();
            var accepted = new ArrayList<HandlingCommand>();
            for (var j = 0; j < LENGTH; j++) {
                var command = any();
                // Nothing is known of a case that is withdrawn before its order; none will come.
                if (send(command) instanceof Accepted<HandlingEvent>
                        && isMessage(command)
                        && !past.isEmpty()) {
                    accepted.add(command);
                }
            }
            assertThat(accepted).allSatisfy(c -> assertThat(events(phase.decide(c))).isEmpty());
        }
    }

    @Test
    void a_case_ends_in_one_way_and_nothing_follows() {
        for (var i = 0; i < STORIES; i++) {
            begin();
            for (var j = 0; j < 3 * LENGTH; j++) {
                send(any());
            }
            var ends = past.stream().filter(HandlingRepeatsTest::isEnd).toList();
            assertThat(ends).hasSizeLessThanOrEqualTo(1);
            if (!ends.isEmpty()) {
                assertThat(past.getLast()).isSameAs(ends.getFirst());
            }
        }
    }

    private void begin() {
        phase = Handling.unopened();
        past.clear();
    }

    private HandlingCommand any() {
        return commands.get(random.nextInt(commands.size()));
    }

    private Decision<HandlingEvent> send(HandlingCommand command) {
        var decision = phase.decide(command);
        for (var event : events(decision)) {
            phase = phase.evolve(event);
            past.add(event);
        }
        return decision;
    }

    private static List<HandlingEvent> events(Decision<HandlingEvent> decision) {
        return switch (decision) {
            case Accepted<HandlingEvent>(var events) -> events;
            case Decision.Refused<HandlingEvent> _ -> List.of();
        };
    }

    private static boolean isMessage(HandlingCommand command) {
        return command instanceof OpenHandling
                || command instanceof TakeSupplement
                || command instanceof WithdrawHandling
                || command instanceof RecordProduction;
    }

    private static boolean isEnd(HandlingEvent event) {
        return event instanceof HandlingCompleted
                || event instanceof HandlingRejected
                || event instanceof HandlingWithdrawn;
    }
}
