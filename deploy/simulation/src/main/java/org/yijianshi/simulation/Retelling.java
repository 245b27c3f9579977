package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseCompleted;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.CaseClock;
import org.yijianshi.supervision.domain.ClockCommand;
import org.yijianshi.supervision.domain.ClockCommand.PauseItem;
import org.yijianshi.supervision.domain.ClockCommand.ReleaseItem;
import org.yijianshi.supervision.domain.ClockCommand.ResumeItem;
import org.yijianshi.supervision.domain.ClockCommand.StartCase;
import org.yijianshi.supervision.domain.ClockCommand.StopCase;
import org.yijianshi.supervision.domain.ClockCommand.StopItem;
import org.yijianshi.supervision.domain.ClockEvent.ClockStarted;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.Ending;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// Tells a fresh clock the facts of a case in the order in which they happened, taken from where
/// they happened.
final class Retelling {

    private final World world;
    private final CaseId caseId;

    Retelling(World world, CaseId caseId) {
        this.world = world;
        this.caseId = caseId;
    }

    /// The last due instant of each item, and of the case under the empty name.
    Map<String, String> dues() {
        var dues = new TreeMap<String, String>();
        var clock = CaseClock.initial();
        for (var fact : facts()) {
            if (clock.decide(fact, world.rooms.calendars)
                    instanceof
                    Decision.Accepted<org.yijianshi.supervision.domain.ClockEvent>(var events)) {
                clock = clock.evolve(events);
                for (var event : events) {
                    if (event instanceof DueSet due) {
                        var item = due.item() == null ? "" : due.item().value();
                        dues.put(item, Objects.toString(due.dueAt()));
                    }
                }
            }
        }
        return dues;
    }

    private List<ClockCommand> facts() {
        var facts = new ArrayList<ClockCommand>();
        world.casefile.log.events(caseId).stream()
                .map(this::fact)
                .filter(Objects::nonNull)
                .forEach(facts::add);
        world.departments.forEach(
                (item, node) ->
                        node.log.events(caseId).stream()
                                .filter(SupplementsAsked.class::isInstance)
                                .map(e -> new PauseItem(caseId, new ItemCode(item), e.at()))
                                .forEach(facts::add));
        facts.sort(Comparator.comparing(ClockCommand::at));
        world.supervision.log.events(caseId).stream()
                .filter(ClockStarted.class::isInstance)
                .map(ClockStarted.class::cast)
                .map(Retelling::start)
                .forEach(facts::addFirst);
        return facts;
    }

    /// The promise as it was pinned: recomputing it is another check's matter.
    private static ClockCommand start(ClockStarted e) {
        return new StartCase(
                e.caseId(),
                e.caseNumber(),
                e.zone(),
                e.edition(),
                e.promise(),
                e.headlineItems(),
                e.at());
    }

    private @Nullable ClockCommand fact(CaseEvent event) {
        return switch (event) {
            case ItemReleased e -> new ReleaseItem(caseId, e.item(), e.releasedBy(), e.at());
            case ItemSupplemented e -> new ResumeItem(caseId, e.item(), e.at());
            case ItemCompleted e -> new StopItem(caseId, e.item(), Ending.COMPLETED, e.at());
            case ItemRejected e -> new StopItem(caseId, e.item(), Ending.REJECTED, e.at());
            case ItemCancelled e -> new StopItem(caseId, e.item(), Ending.CANCELLED, e.at());
            case ItemWithdrawn e -> new StopItem(caseId, e.item(), Ending.WITHDRAWN, e.at());
            case WaitingItemWithdrawn e -> new StopItem(caseId, e.item(), Ending.WITHDRAWN, e.at());
            case CaseCompleted e -> new StopCase(caseId, Ending.COMPLETED, e.at());
            case CaseRejected e -> new StopCase(caseId, Ending.REJECTED, e.at());
            case CaseWithdrawn e -> new StopCase(caseId, Ending.WITHDRAWN, e.at());
            default -> null;
        };
    }
}
