package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.supervision.domain.ClockEvent;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Compares what supervision said of one case with what follows from the stores of the others, and
/// with what the others heard of it.
final class ClockChecks {

    /// A due instant as it was said last.
    private record Said(long number, DueSet due) {}

    /// One case in so many is told anew: it takes as long as all other checks of it together.
    private static final int RETOLD = 4;

    private final World world;
    private final CaseId caseId;
    private final Findings findings;
    private final Map<String, Said> dues = new HashMap<>();
    private @Nullable VerdictReached verdict;

    ClockChecks(World world, CaseId caseId, Findings findings) {
        this.world = world;
        this.caseId = caseId;
        this.findings = findings;
        long number = 0;
        for (ClockEvent event : world.supervision.log.events(caseId)) {
            if (event instanceof DueSet due) {
                dues.put(due.item() == null ? "" : due.item().value(), new Said(number, due));
            } else if (event instanceof VerdictReached reached) {
                verdict = reached;
            }
            number++;
        }
    }

    void check() {
        var events = world.casefile.log.events(caseId);
        if (events.isEmpty() || !(events.getFirst() instanceof CaseSubmitted submitted)) {
            return;
        }
        verdict(submitted);
        if (caseId.value().getLeastSignificantBits() % RETOLD == 0) {
            retold();
        }
        dues.forEach(this::heard);
    }

    private void verdict(CaseSubmitted submitted) {
        var zone = submitted.submission().zone();
        var expected =
                new Recomputation(world, caseId, submitted, world.rooms.calendars.forZone(zone))
                        .verdict();
        var said =
                verdict == null
                        ? null
                        : new Recomputation.Verdict(
                                verdict.netMinutes(), verdict.withinPromise(), verdict.at());
        findings.check(
                Invariant.VERDICT_RECOMPUTED,
                Objects.equals(said, expected),
                () -> caseId + ": said " + said + ", recomputed " + expected);
    }

    /// The same facts in the order in which they happened lead to the same due instants.
    private void retold() {
        var retold = new Retelling(world, caseId).dues();
        var said = new HashMap<String, Object>();
        dues.forEach((item, due) -> said.put(item, Objects.toString(due.due().dueAt())));
        retold.forEach(
                (item, due) ->
                        findings.check(
                                Invariant.DUE_INSTANTS_HEARD,
                                due.equals(said.getOrDefault(item, "null")),
                                () -> caseId + " " + item + ": " + said.get(item) + " not " + due));
    }

    private void heard(String item, Said said) {
        var inView = world.casefile.dueOf(caseId, item);
        findings.check(
                Invariant.DUE_INSTANTS_HEARD,
                inView != null && inView.seq() == said.number(),
                () -> caseId + " " + item + ": the case file has not heard the last due instant");
        var department = world.departments.get(item);
        if (department != null) {
            var onList = department.dueOf(caseId, item);
            findings.check(
                    Invariant.DUE_INSTANTS_HEARD,
                    onList != null && onList.seq() == said.number(),
                    () -> caseId + " " + item + ": the department has not heard");
        }
    }
}
