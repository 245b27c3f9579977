package org.yijianshi.simulation;

import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.kernel.CaseId;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The list of what a department's maker still has to make: written with the approval, ticked off
/// with the result, asked for again until it is there.
final class MakerTasks {

    private static final Duration LONGEST_WORK = Duration.ofHours(8);

    private final World world;
    private final Node<HandlingEvent> node;
    private final DepartmentService<?> department;
    private final Set<CaseId> open = new LinkedHashSet<>();

    MakerTasks(World world, Node<HandlingEvent> node, DepartmentService<?> department) {
        this.world = world;
        this.node = node;
        this.department = department;
    }

    void hear(CaseId caseId, HandlingEvent event) {
        if (event instanceof HandlingApproved approved && approved.assigned().unfinished()) {
            open.add(caseId);
            plan(caseId);
        }
    }

    /// Rows that a dead process had taken come back.
    void started() {
        List.copyOf(open).forEach(this::plan);
    }

    private void plan(CaseId caseId) {
        world.agenda.after(world.chance.span(LONGEST_WORK), () -> make(caseId));
    }

    private void make(CaseId caseId) {
        if (open.contains(caseId) && node.isUp() && !node.work(() -> makeOnce(caseId))) {
            plan(caseId);
        }
    }

    private void makeOnce(CaseId caseId) {
        if (world.chance.strikes(Fault.MAKER_AWAY)) {
            throw new org.springframework.dao.TransientDataAccessResourceException("away");
        }
        var made = department.make(caseId);
        if (world.chance.strikes(Fault.CRASH_AFTER_MAKING)) {
            throw new Crash();
        }
        if (world.has(Bug.TASK_TICKED_OFF_TOO_EARLY)) {
            open.remove(caseId);
        }
        department.record(caseId, made, () -> tick(caseId));
    }

    private void tick(CaseId caseId) {
        if (open.remove(caseId)) {
            node.transactions.changed(() -> open.add(caseId));
        }
    }

    Set<CaseId> open() {
        return open;
    }
}
