package org.yijianshi.supervision.read;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.store.Streams;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.CaseClock;
import org.yijianshi.supervision.domain.ClockEvent;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;
import org.yijianshi.supervision.domain.DueChange;
import org.yijianshi.supervision.domain.ItemLine;
import org.yijianshi.supervision.domain.Ledger;
import org.yijianshi.supervision.domain.Share;
import org.yijianshi.supervision.domain.Share.Party;
import org.yijianshi.worktime.Spans;
import org.yijianshi.worktime.WorkCalendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every account is reckoned anew from the events of its case: there is no stored figure that could
/// drift from them.
@Component
public class LedgersView {

    private static final String REACHED =
            """
            select exists (select 1 from clock_view where case_id = :case
                           and (:everything or zone like any (cast(:zones as text[]))))
            """;

    private final JdbcClient db;
    private final Streams streams;
    private final Calendars calendars;

    LedgersView(JdbcClient db, Streams streams, Calendars calendars) {
        this.db = db;
        this.streams = streams;
        this.calendars = calendars;
    }

    /// The account of a case at an instant; none before its submission is known, and none of a case
    /// that the caller does not reach: its events are not even read.
    public Optional<LedgerView> find(CaseId caseId, Instant asOf, Reach reach) {
        return isReached(caseId, reach) ? find(caseId, asOf) : Optional.empty();
    }

    private boolean isReached(CaseId caseId, Reach reach) {
        return db.sql(REACHED)
                .param("case", caseId.value())
                .param("everything", reach.isEverything())
                .param("zones", reach.zonePatterns())
                .query(Boolean.class)
                .single();
    }

    private Optional<LedgerView> find(CaseId caseId, Instant asOf) {
        var events = streams.read(caseId, ClockEvent.class);
        return last(events, ClockStarted.class)
                .flatMap(
                        start ->
                                CaseClock.initial()
                                        .evolve(events)
                                        .ledger(calendars, asOf)
                                        .map(ledger -> view(start, ledger, events)));
    }

    private static LedgerView view(ClockStarted start, Ledger ledger, List<ClockEvent> events) {
        return new LedgerView(
                start.caseId().value(),
                start.caseNumber().value(),
                start.zone().value(),
                start.edition(),
                ledger.calendarEdition(),
                WorkCalendar.ZONE.getId(),
                ledger.asOf(),
                ledger.started(),
                ledger.ended(),
                ledger.dueAt(),
                state(ledger),
                ledger.budget().toMinutes(),
                ledger.gross().toMinutes(),
                ledger.applicant().toMinutes(),
                ledger.net().toMinutes(),
                100 * ledger.net().toSeconds() / ledger.budget().toSeconds(),
                ledger.remaining().toMinutes(),
                last(events, VerdictReached.class)
                        .filter(verdict -> !verdict.at().isAfter(ledger.asOf()))
                        .map(LedgersView::verdict)
                        .orElse(null),
                ledger.shares().stream().map(LedgersView::share).toList(),
                stretches(ledger.closed()),
                ledger.dueChanges().stream().map(LedgersView::dueChange).toList(),
                ledger.items().stream().map(LedgersView::item).toList());
    }

    private static String state(Ledger ledger) {
        if (ledger.ended() != null) {
            return "ENDED";
        }
        var shares = ledger.shares();
        return !shares.isEmpty() && shares.getLast().party() == Party.APPLICANT
                ? "WAITING_FOR_APPLICANT"
                : "RUNNING";
    }

    private static LedgerView.Verdict verdict(VerdictReached e) {
        return new LedgerView.Verdict(e.netMinutes(), e.budgetMinutes(), e.withinPromise(), e.at());
    }

    private static LedgerView.Share share(Share share) {
        return new LedgerView.Share(
                share.party().name(),
                share.item() == null ? null : share.item().value(),
                share.from(),
                share.to(),
                share.time().toMinutes());
    }

    private static List<LedgerView.Stretch> stretches(Spans spans) {
        return spans.list().stream()
                .map(span -> new LedgerView.Stretch(span.from(), span.to()))
                .toList();
    }

    private static LedgerView.DueChange dueChange(DueChange change) {
        return new LedgerView.DueChange(
                change.at(),
                change.was(),
                change.dueAt(),
                change.causes().stream().map(LedgersView::cause).toList());
    }

    private static LedgerView.Cause cause(DueChange.Cause cause) {
        var item = cause.item();
        return new LedgerView.Cause(cause.what().name(), item == null ? null : item.value());
    }

    private static LedgerView.Item item(ItemLine line) {
        var budget = line.budget();
        return new LedgerView.Item(
                line.item().value(),
                line.headline(),
                state(line),
                line.started(),
                line.stopped(),
                line.ending() == null ? null : line.ending().name(),
                stretches(line.pauses()),
                line.gross().toMinutes(),
                line.net().toMinutes(),
                budget == null ? null : budget.toMinutes(),
                budget == null ? null : budget.minus(line.net()).toMinutes(),
                line.dueAt());
    }

    private static String state(ItemLine line) {
        if (line.stopped() != null) {
            return "ENDED";
        }
        if (line.started() == null) {
            return "NOT_STARTED";
        }
        return line.paused() ? "WAITING_FOR_APPLICANT" : "RUNNING";
    }

    private static <E extends ClockEvent> Optional<E> last(List<ClockEvent> events, Class<E> type) {
        return events.reversed().stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
