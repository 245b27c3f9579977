package org.yijianshi.simulation;

import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingReferred;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingRejected;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.kernel.CaseId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The officers of one department: look at what was referred to them, decide by the real doors, ask
/// again where no answer came, and get into each other's way.
final class Officer {

    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Duration LONGEST_LOOK = Duration.ofDays(2);

    private enum Outcome {
        APPROVE,
        REJECT,
        ASK
    }

    /// A decision that was answered with a yes.
    record Told(CaseId caseId, String outcome) {

        /// Whether this event is what was said to be done.
        boolean isKeptBy(Object event) {
            return switch (Outcome.valueOf(outcome)) {
                case APPROVE -> event instanceof HandlingApproved;
                case REJECT -> event instanceof HandlingRejected;
                case ASK -> event instanceof SupplementsAsked;
            };
        }
    }

    private final World world;
    private final Node<HandlingEvent> node;
    private final DepartmentService<?> department;
    private final List<Told> told = new ArrayList<>();

    Officer(World world, Node<HandlingEvent> node, DepartmentService<?> department) {
        this.world = world;
        this.node = node;
        this.department = department;
    }

    void hear(CaseId caseId, HandlingEvent event) {
        if (event instanceof HandlingReferred) {
            look(caseId, "wang.li");
            if (world.chance.in(0.1)) {
                look(caseId, "zhao.min");
            }
        }
    }

    private void look(CaseId caseId, String officer) {
        var claims = officer.equals("wang.li") && world.chance.in(0.5);
        var outcome = outcome(caseId);
        var after = world.chance.span(LONGEST_LOOK);
        if (claims) {
            world.agenda.after(
                    after.dividedBy(2),
                    () -> node.ask(() -> department.decisions.claim(caseId, officer)));
        }
        world.agenda.after(after, () -> decide(caseId, officer, outcome));
    }

    private Outcome outcome(CaseId caseId) {
        int die = world.chance.below(20);
        return die < 3
                ? Outcome.REJECT
                : die < 10 && mayAsk(caseId) ? Outcome.ASK : Outcome.APPROVE;
    }

    private boolean mayAsk(CaseId caseId) {
        return node.log.events(caseId).stream().noneMatch(SupplementsAsked.class::isInstance);
    }

    private void decide(CaseId caseId, String officer, Outcome outcome) {
        switch (node.ask(() -> act(caseId, officer, outcome))) {
            case Answer.Done _ -> {
                told.add(new Told(caseId, outcome.name()));
                if (world.chance.strikes(Fault.REQUEST_REPEATED)) {
                    node.ask(() -> act(caseId, officer, outcome));
                }
            }
            case Answer.Unknown _ ->
                    world.agenda.after(
                            world.chance.span(SOON), () -> decide(caseId, officer, outcome));
            case Answer.Refused(var slug) -> {
                world.trace(2, slug.hashCode());
                if (slug.equals("cannot-be-approved")) {
                    decide(caseId, officer, mayAsk(caseId) ? Outcome.ASK : Outcome.REJECT);
                } else if (slug.equals("supplements-asked-once")) {
                    decide(caseId, officer, Outcome.REJECT);
                }
            }
        }
    }

    private void act(CaseId caseId, String officer, Outcome outcome) {
        var decisions = department.decisions;
        switch (outcome) {
            case APPROVE -> decisions.approve(caseId, officer);
            case REJECT ->
                    decisions.reject(
                            caseId, officer, List.of(reason(Reason.Use.REJECTION)), "note");
            case ASK ->
                    decisions.askForSupplements(
                            caseId, officer, List.of(reason(Reason.Use.SUPPLEMENT)), null);
        }
    }

    private String reason(Reason.Use use) {
        var fitting =
                department.department.reasons().stream()
                        .filter(reason -> reason.uses().contains(use))
                        .toList();
        return world.chance.oneOf(fitting).code();
    }

    List<Told> told() {
        return told;
    }
}
