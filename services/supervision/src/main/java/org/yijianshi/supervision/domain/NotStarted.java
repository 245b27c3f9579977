package org.yijianshi.supervision.domain;

import org.yijianshi.kernel.Decision;
import org.yijianshi.supervision.domain.ClockCommand.ItemCommand;
import org.yijianshi.supervision.domain.ClockCommand.StartCase;
import org.yijianshi.supervision.domain.ClockCommand.StopCase;
import org.yijianshi.supervision.domain.ClockEvent.CaseClockStopped;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.ItemFact;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;

import java.time.Instant;
import java.util.Optional;

/// A case whose submission is not known yet, though its items' facts may be: nothing is promised,
/// so nothing is due.
record NotStarted(Facts facts) implements CaseClock {

    @Override
    public Decision<ClockEvent> decide(ClockCommand command, Calendars calendars) {
        return switch (command) {
            case StartCase c when c.headlineItems().isEmpty() -> Decision.refuse(NO_HEADLINE_ITEM);
            case StartCase c -> begin(c).withConsequences(Started.event(c), calendars);
            case ItemCommand c -> facts.decide(c);
            case StopCase c -> facts.decide(c);
        };
    }

    private Started begin(StartCase c) {
        return new Started(Started.event(c), facts, Said.NOTHING);
    }

    @Override
    public CaseClock evolve(ClockEvent event) {
        return switch (event) {
            case ClockStarted e -> new Started(e, facts, Said.NOTHING);
            case ItemFact e -> new NotStarted(facts.with(e));
            case CaseClockStopped e -> new NotStarted(facts.with(e));
            case DueSet _, TimeUsed _, VerdictReached _ ->
                    throw new IllegalStateException("nothing is due before the case clock starts");
        };
    }

    @Override
    public Optional<Ledger> ledger(Calendars calendars, Instant asOf) {
        return Optional.empty();
    }
}
