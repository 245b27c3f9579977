package org.yijianshi.fire;

import org.jspecify.annotations.Nullable;
import org.yijianshi.allinone.DistributedSystem;
import org.yijianshi.contracts.CaseMessage;
import org.yijianshi.contracts.ClockMessage;
import org.yijianshi.contracts.ClockMessage.DueSet;
import org.yijianshi.contracts.ClockMessage.VerdictReached;
import org.yijianshi.contracts.HandlingMessage;
import org.yijianshi.contracts.HandlingMessage.HandlingApproved;
import org.yijianshi.contracts.HandlingMessage.HandlingClaimed;
import org.yijianshi.contracts.HandlingMessage.HandlingCompleted;
import org.yijianshi.contracts.HandlingMessage.HandlingOpened;
import org.yijianshi.contracts.HandlingMessage.HandlingReferred;
import org.yijianshi.contracts.HandlingMessage.HandlingRejected;
import org.yijianshi.contracts.HandlingMessage.HandlingUnclaimed;
import org.yijianshi.contracts.HandlingMessage.HandlingWithdrawn;
import org.yijianshi.contracts.HandlingMessage.SupplementRequested;
import org.yijianshi.contracts.MessageJson;
import org.yijianshi.contracts.OrderMessage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What departments and the clock report is in no event of those who show it: here it is made once
/// more from the topics. It is shown whatever became of the case, also when that had ended before;
/// a pause is a due instant that is absent.
final class Reported {

    private static final String CASE_DUE =
            """
            select case_id::text, '', due_seq, budget_minutes, due_at from case_view
            where due_seq >= 0
            """;

    private static final String ITEM_DUE =
            """
            select case_id::text, item, due_seq, budget_minutes, due_at from item_view
            where due_seq >= 0
            """;

    private static final String VERDICTS =
            """
            select case_id::text, '', net_minutes, within_promise from case_view
            where net_minutes is not null
            """;

    private static final String DECISIONS =
            """
            select case_id::text, item, mode, rule_set, rule from item_view where mode is not null
            """;

    private static final String STEPS =
            """
            select case_id::text, item, step, at from case_step
            where step in ('ACCEPTED', 'REFERRED', 'CLAIMED', 'UNCLAIMED', 'APPROVED')
            """;

    /// @param item empty for the case itself
    private record Place(String caseId, String item) {}

    /// The latest counts, by the number of the message that said it.
    private record Due(long seq, long budget, @Nullable Instant at) {}

    private record Verdict(long netMinutes, boolean withinPromise) {}

    private record Numbered(long seq, Verdict verdict) {}

    private record Decision(String mode, String ruleSet, String rule) {}

    private record Step(Place place, String step, Instant at) {}

    private final DistributedSystem system;
    private final Set<String> notJudged;
    private final Findings findings;

    private final Map<Place, Due> dues = new HashMap<>();
    private final Map<Place, Numbered> verdicts = new HashMap<>();
    private final Map<Place, Decision> decisions = new HashMap<>();
    private final Map<Step, Integer> steps = new HashMap<>();

    Reported(DistributedSystem system, Set<String> notJudged, Findings findings) {
        this.system = system;
        this.notJudged = notJudged;
        this.findings = findings;
    }

    /// Takes note of a message, of whose copies this must be the only one heard.
    void hear(Said said, byte[] body) {
        if (!said.type().startsWith("clock.") && !said.type().startsWith("handling.")) {
            return;
        }
        switch (MessageJson.read(said.type(), body)) {
            case ClockMessage clock -> hear(said, clock);
            case HandlingMessage handling ->
                    hear(new Place(said.caseId(), handling.item().intern()), handling);
            case CaseMessage _, OrderMessage _ -> {} // read models have them from their events
        }
    }

    private void hear(Said said, ClockMessage message) {
        switch (message) {
            case DueSet m ->
                    dues.merge(
                            place(said.caseId(), m.item()),
                            new Due(said.seq(), m.budgetMinutes(), m.dueAt()),
                            (one, other) -> one.seq() > other.seq() ? one : other);
            case VerdictReached m ->
                    verdicts.merge(
                            place(said.caseId(), null),
                            new Numbered(
                                    said.seq(), new Verdict(m.netMinutes(), m.withinPromise())),
                            (one, other) -> one.seq() > other.seq() ? one : other);
        }
    }

    private void hear(Place place, HandlingMessage message) {
        switch (message) {
            case HandlingOpened m -> step(place, "ACCEPTED", m.at());
            case HandlingReferred m -> step(place, "REFERRED", m.at());
            case HandlingClaimed m -> step(place, "CLAIMED", m.at());
            case HandlingUnclaimed m -> step(place, "UNCLAIMED", m.at());
            case HandlingApproved m -> {
                step(place, "APPROVED", m.at());
                decisions.put(place, new Decision(m.mode().name(), m.ruleSet(), m.rule()));
            }
            case SupplementRequested _,
                    HandlingCompleted _,
                    HandlingRejected _,
                    HandlingWithdrawn _ -> {} // steps of the case file's own
        }
    }

    private void step(Place place, String step, Instant at) {
        steps.merge(new Step(place, step, at), 1, Integer::sum);
    }

    void judge() {
        compareDues("case_view", "casefile", CASE_DUE, place -> place.item().isEmpty());
        compareDues("item_view", "casefile", ITEM_DUE, place -> !place.item().isEmpty());
        for (var department : Services.DEPARTMENTS) {
            compareDues(
                    "task_due of " + department,
                    department,
                    "select case_id::text, '%s', seq, budget_minutes, due_at from task_due"
                            .formatted(department),
                    place -> place.item().equals(department));
        }
        compare("verdict in case_view", latestVerdicts(), shownVerdicts(), (_, _) -> false);
        compare("decision in item_view", decisions, shownDecisions(), (_, _) -> false);
        compareSteps();
    }

    private Map<Place, Verdict> latestVerdicts() {
        return verdicts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().verdict()));
    }

    private Map<Place, Verdict> shownVerdicts() {
        return shown("casefile", VERDICTS, row -> new Verdict(row.getLong(3), row.getBoolean(4)));
    }

    private Map<Place, Decision> shownDecisions() {
        return shown(
                "casefile",
                DECISIONS,
                row -> new Decision(row.getString(3), row.getString(4), row.getString(5)));
    }

    private void compareDues(String where, String service, String sql, Predicate<Place> there) {
        var said =
                dues.entrySet().stream()
                        .filter(due -> there.test(due.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var shown = shown(service, sql, row -> new Due(row.getLong(3), row.getLong(4), at(row, 5)));
        compare("due instant in " + where, said, shown, (is, must) -> is.seq() < must.seq());
    }

    /// @param isOlder whether what is shown had been said before: what was said last is lost then
    private <V> void compare(
            String what, Map<Place, V> said, Map<Place, V> shown, BiPredicate<V, V> isOlder) {
        said.forEach(
                (place, must) -> {
                    var is = shown.get(place);
                    if (is == null || isOlder.test(is, must)) {
                        findings.lost("%s: %s instead of %s, %s".formatted(what, is, must, place));
                    } else if (!is.equals(must)) {
                        findings.unexplained(
                                "%s: %s instead of %s, %s".formatted(what, is, must, place));
                    }
                });
        shown.forEach(
                (place, is) -> {
                    if (!said.containsKey(place)) {
                        findings.unexplained(
                                "%s: %s, said by nobody, %s".formatted(what, is, place));
                    }
                });
    }

    private <V> Map<Place, V> shown(String service, String sql, Db.Row<V> value) {
        var shown = new HashMap<Place, V>();
        new Db(system.database(service))
                        .list(
                                sql,
                                row ->
                                        Map.entry(
                                                place(row.getString(1), row.getString(2)),
                                                value.of(row)))
                        .stream()
                        .filter(row -> !notJudged.contains(row.getKey().caseId()))
                        .forEach(row -> shown.put(row.getKey(), row.getValue()));
        return shown;
    }

    private void compareSteps() {
        var shown = shownSteps();
        steps.forEach(
                (step, must) -> {
                    int is = shown.getOrDefault(step, 0);
                    if (is < must) {
                        findings.lost(text(step, is, must));
                    } else if (is > must) {
                        findings.doubled(text(step, is, must));
                    }
                });
        shown.forEach(
                (step, is) -> {
                    if (!steps.containsKey(step)) {
                        findings.unexplained(text(step, is, 0));
                    }
                });
    }

    private Map<Step, Integer> shownSteps() {
        var shown = new HashMap<Step, Integer>();
        new Db(system.database("casefile"))
                        .list(
                                STEPS,
                                row ->
                                        new Step(
                                                place(row.getString(1), row.getString(2)),
                                                row.getString(3).intern(),
                                                row.getTimestamp(4).toInstant()))
                        .stream()
                        .filter(step -> !notJudged.contains(step.place().caseId()))
                        .forEach(step -> shown.merge(step, 1, Integer::sum));
        return shown;
    }

    private static String text(Step step, int is, int must) {
        return "step %s shown %d times, of %d: %s at %s"
                .formatted(step.step(), is, must, step.place(), step.at());
    }

    private static Place place(String caseId, @Nullable String item) {
        return new Place(caseId.intern(), item == null ? "" : item.intern());
    }

    private static @Nullable Instant at(ResultSet row, int column) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
