package org.yijianshi.supervision.speak;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yijianshi.contracts.ClockMessage;
import org.yijianshi.contracts.Topics;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.supervision.domain.ClockEvent;
import org.yijianshi.supervision.domain.ClockEvent.CaseClockStopped;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.ItemFact;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;

import java.util.List;
import java.util.Set;

/// Due instants and verdicts are said on `clock-events`. The facts behind them are not: whoever
/// needs those heard them from where we did.
@Component
class ClockSpeaker implements Speaker<ClockEvent> {

    @Override
    public Class<ClockEvent> eventType() {
        return ClockEvent.class;
    }

    @Override
    public Set<String> topics(ClockEvent event) {
        return switch (event) {
            case DueSet _, VerdictReached _ -> Set.of(Topics.CLOCK_EVENTS);
            case ClockStarted _, ItemFact _, CaseClockStopped _, TimeUsed _ -> Set.of();
        };
    }

    @Override
    public List<Saying> say(ClockEvent event) {
        return switch (event) {
            case DueSet e -> saying(due(e));
            case VerdictReached e -> saying(verdict(e));
            case ClockStarted _, ItemFact _, CaseClockStopped _, TimeUsed _ -> List.of();
        };
    }

    private static ClockMessage due(DueSet e) {
        return new ClockMessage.DueSet(
                e.caseId().value(),
                codeOf(e.item()),
                e.budget().toMinutes(),
                e.dueAt(),
                e.calendarEdition(),
                e.at());
    }

    private static ClockMessage verdict(VerdictReached e) {
        return new ClockMessage.VerdictReached(
                e.caseId().value(), e.netMinutes(), e.budgetMinutes(), e.withinPromise(), e.at());
    }

    private static @Nullable String codeOf(@Nullable ItemCode item) {
        return item == null ? null : item.value();
    }

    private static List<Saying> saying(ClockMessage message) {
        return List.of(new Saying(Topics.CLOCK_EVENTS, message));
    }
}
