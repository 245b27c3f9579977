package org.yijianshi.supervision.domain;

import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.Refusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All clocks of one case. It collects facts, which arrive in any order because they come from
/// several services; due instants and the verdict are derived from whatever is known and said when
/// they change, so that every order of the same facts ends alike.
///
/// Deciding throws `CalendarNotLoaded` where a due instant would lie past the loaded calendar.
public sealed interface CaseClock permits NotStarted, Started {

    /// Two facts that cannot both be true, such as two different ends of one item.
    Refusal CONTRADICTED = new Refusal("clock-fact-contradicted");

    /// A case clock that no item could ever stop.
    Refusal NO_HEADLINE_ITEM = new Refusal("clock-without-headline-item");

    static CaseClock initial() {
        return new NotStarted(Facts.NONE);
    }

    Decision<ClockEvent> decide(ClockCommand command, Calendars calendars);

    CaseClock evolve(ClockEvent event);

    /// The account of the case as it stood at an instant, by what is known now; none before it
    /// began.
    Optional<Ledger> ledger(Calendars calendars, Instant asOf);

    default CaseClock evolve(List<? extends ClockEvent> events) {
        var state = this;
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }
}
