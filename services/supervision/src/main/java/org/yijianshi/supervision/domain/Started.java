package org.yijianshi.supervision.domain;

import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Decision.Accepted;
import org.yijianshi.kernel.Decision.Refused;
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
import java.util.ArrayList;
import java.util.Optional;

/// A case whose promise is known. Every further fact may move due instants; the end of the last
/// headline item brings the verdict, after which items opted for later still have clocks of their
/// own.
record Started(ClockStarted start, Facts facts, Said said) implements CaseClock {

    static ClockStarted event(StartCase c) {
        return new ClockStarted(
                c.caseId(),
                c.caseNumber(),
                c.zone(),
                c.edition(),
                c.promise(),
                c.headlineItems(),
                c.submittedAt());
    }

    @Override
    public Decision<ClockEvent> decide(ClockCommand command, Calendars calendars) {
        return switch (command) {
            case StartCase c -> ItemFacts.once(start, event(c), start);
            case ItemCommand c -> withConsequences(facts.decide(c), calendars);
            case StopCase c -> withConsequences(facts.decide(c), calendars);
        };
    }

    private Decision<ClockEvent> withConsequences(
            Decision<ClockEvent> decision, Calendars calendars) {
        return switch (decision) {
            case Accepted(var events) when events.isEmpty() -> decision;
            case Accepted(var events) ->
                    evolve(events.getFirst()).withConsequences(events.getFirst(), calendars);
            case Refused<ClockEvent> _ -> decision;
        };
    }

    /// The fact that led to this state, then what is news because of it.
    Decision<ClockEvent> withConsequences(ClockEvent fact, Calendars calendars) {
        var reckoning = new Reckoning(start, facts, calendars.forZone(start.zone()));
        var consequences = new Consequences(reckoning);
        var events = new ArrayList<ClockEvent>();
        events.add(fact);
        consequences.dues(fact.at()).stream().filter(said::isNews).forEach(events::add);
        events.addAll(consequences.uses(fact.at(), said));
        consequences.verdict().filter(said::isNews).ifPresent(events::add);
        return Decision.acceptAll(events);
    }

    @Override
    public Started evolve(ClockEvent event) {
        return switch (event) {
            case ClockStarted _ -> throw new IllegalStateException("a case clock starts once");
            case ItemFact e -> new Started(start, facts.with(e), said);
            case CaseClockStopped e -> new Started(start, facts.with(e), said);
            case DueSet e -> new Started(start, facts, said.with(e));
            case TimeUsed e -> new Started(start, facts, said.with(e));
            case VerdictReached e -> new Started(start, facts, said.with(e));
        };
    }

    @Override
    public Optional<Ledger> ledger(Calendars calendars, Instant asOf) {
        if (asOf.isBefore(start.at())) {
            return Optional.empty();
        }
        var calendar = calendars.forZone(start.zone());
        return Optional.of(Ledger.of(new Reckoning(start, facts.until(asOf), calendar), asOf));
    }
}
