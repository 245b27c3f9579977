package org.yijianshi.casefile.read;

import static java.util.stream.Collectors.joining;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.LateResultRecorded;
import org.yijianshi.casefile.domain.CaseEvent.ResultsHandedOver;
import org.yijianshi.casefile.domain.CaseEvent.SupplementAsked;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.casefile.domain.Party;
import org.yijianshi.casefile.domain.PlannedItem;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.store.ReadModel;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The case's own part of the unified view: what was submitted, released and finished.
@Component
class CaseProjection implements ReadModel<CaseEvent> {

    private static final String SUBMITTED =
            """
            insert into case_view (case_id, case_number, theme, zone, intake_zone, channel,
                                   profile_edition, state, submitted_at)
            values (?, ?, ?, ?, ?, ?, ?, 'IN_PROGRESS', ?)
            """;

    private static final String ITEMS =
            """
            insert into item_view (case_id, item, place, headline, state, waiting_for, needs)
            select ?, item, place, headline, 'WAITING_FOR_PREREQUISITE', 'PREREQUISITE',
                   string_to_array(needs, ',')
            from unnest(?::text[], ?::boolean[], ?::text[])
                 with ordinality as i(item, headline, needs, place)
            """;

    private static final String PARTIES =
            """
            insert into case_party (case_id, person, acts)
            select ?, person, acts from unnest(?::text[], ?::boolean[]) as p(person, acts)
            """;

    private static final String CLOSED =
            "state = ?, waiting_for = null, reasons = '{}', sections = '{}', closed_at = ?";

    private final JdbcClient db;
    private final Steps steps;
    private final Reports reports;
    private final JsonMapper json = new JsonMapper();

    CaseProjection(JdbcClient db, Steps steps, Reports reports) {
        this.db = db;
        this.steps = steps;
        this.reports = reports;
    }

    @Override
    public Class<CaseEvent> eventType() {
        return CaseEvent.class;
    }

    @Override
    public void forget() {
        reports.putAside();
        db.sql("truncate case_view, item_view, case_step, case_party").update();
    }

    @Override
    public void told() {
        reports.putBack();
    }

    @Override
    public void on(CaseEvent event) {
        switch (event) {
            case CaseSubmitted e -> submitted(e);
            case ItemReleased e -> {
                setItem(
                        e,
                        e.item(),
                        "state = 'DISPATCHED', waiting_for = 'DEPARTMENT', released_at = ?",
                        time(e.at()));
                steps.add(e.caseId(), e.item(), "RELEASED", e.at());
            }
            case SupplementAsked e -> {
                setItem(
                        e,
                        e.item(),
                        "state = 'SUPPLEMENTS_ASKED', waiting_for = 'APPLICANT', reasons = ?, sections = ?",
                        e.reasons().toArray(String[]::new),
                        e.sections().toArray(String[]::new));
                steps.add(e.caseId(), e.item(), "SUPPLEMENTS_ASKED", e.at());
            }
            case ItemSupplemented e -> {
                setItem(
                        e,
                        e.item(),
                        "state = 'UNDER_REVIEW', waiting_for = 'DEPARTMENT', sections = '{}'");
                steps.add(e.caseId(), e.item(), "SUPPLEMENTED", e.at());
            }
            case ItemCompleted e -> completed(e);
            case ItemRejected e -> {
                closeItem(e, e.item(), "REJECTED");
                setItem(e, e.item(), "reasons = ?", (Object) e.reasons().toArray(String[]::new));
            }
            case ItemCancelled e -> closeItem(e, e.item(), "CANCELLED");
            case ItemWithdrawn e -> closeItem(e, e.item(), "WITHDRAWN");
            case WaitingItemWithdrawn e -> closeItem(e, e.item(), "WITHDRAWN");
            case CaseCompleted e -> closeCase(e, "COMPLETED");
            case CaseRejected e -> closeCase(e, "REJECTED");
            case CaseWithdrawn e -> closeCase(e, "WITHDRAWN");
            case LateResultRecorded e -> tooLate(e);
            case ResultsHandedOver e -> {
                setCase(e.caseId(), "handed_over_at = ?", time(e.at()));
                steps.add(e.caseId(), null, "HANDED_OVER", e.at());
            }
        }
    }

    private void submitted(CaseSubmitted e) {
        var s = e.submission();
        db.sql(SUBMITTED)
                .params(
                        e.caseId().value(),
                        s.caseNumber().value(),
                        s.theme(),
                        s.zone().value(),
                        s.intakeZone().value(),
                        s.channel(),
                        s.profileEdition(),
                        time(e.at()))
                .update();
        var items = e.plan().items();
        db.sql(ITEMS)
                .params(
                        List.of(
                                e.caseId().value(),
                                items.stream().map(i -> i.item().value()).toArray(String[]::new),
                                items.stream().map(PlannedItem::headline).toArray(Boolean[]::new),
                                items.stream().map(CaseProjection::needs).toArray(String[]::new)))
                .update();
        parties(e.caseId(), s.parties());
        steps.add(e.caseId(), null, "SUBMITTED", e.at());
    }

    private void parties(CaseId caseId, List<Party> parties) {
        if (!parties.isEmpty()) {
            db.sql(PARTIES)
                    .params(
                            List.of(
                                    caseId.value(),
                                    parties.stream().map(Party::person).toArray(String[]::new),
                                    parties.stream().map(Party::acts).toArray(Boolean[]::new)))
                    .update();
        }
    }

    private static String needs(PlannedItem item) {
        return item.needs().stream().map(ItemCode::value).collect(joining(","));
    }

    private void completed(ItemCompleted e) {
        setItem(
                e,
                e.item(),
                CLOSED + ", results = ?::jsonb",
                "COMPLETED",
                time(e.at()),
                json.writeValueAsString(e.results()));
        steps.add(e.caseId(), e.item(), "COMPLETED", e.at());
        nameEnterprise(e.caseId(), e.results());
    }

    /// Item and case stay withdrawn; but whoever has the number in hand must find them.
    private void tooLate(LateResultRecorded e) {
        setItem(
                e,
                e.item(),
                "results = ?::jsonb, late_result_at = ?",
                json.writeValueAsString(e.results()),
                time(e.producedAt()));
        setCase(e.caseId(), "conflict = true");
        nameEnterprise(e.caseId(), e.results());
        steps.add(e.caseId(), e.item(), "RESULT_AFTER_WITHDRAWAL", e.at());
    }

    /// Shown in lists and searched by; whichever item produces them.
    private void nameEnterprise(CaseId caseId, Map<String, String> results) {
        if (results.containsKey("creditCode")) {
            setCase(
                    caseId,
                    "credit_code = ?, enterprise_name = ?",
                    results.get("creditCode"),
                    results.getOrDefault("enterpriseName", ""));
        }
    }

    private void closeItem(CaseEvent event, ItemCode item, String state) {
        setItem(event, item, CLOSED, state, time(event.at()));
        steps.add(event.caseId(), item, state, event.at());
    }

    private void closeCase(CaseEvent event, String state) {
        setCase(event.caseId(), "state = ?, closed_at = ?", state, time(event.at()));
        steps.add(event.caseId(), null, state, event.at());
    }

    private void setItem(CaseEvent event, ItemCode item, String assignments, Object... values) {
        db.sql("update item_view set " + assignments + " where case_id = ? and item = ?")
                .params(values)
                .param(event.caseId().value())
                .param(item.value())
                .update();
    }

    private void setCase(CaseId caseId, String assignments, Object... values) {
        db.sql("update case_view set " + assignments + " where case_id = ?")
                .params(values)
                .param(caseId.value())
                .update();
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }
}
