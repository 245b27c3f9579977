package org.yijianshi.simulation;

import org.yijianshi.casefile.domain.CaseCommand;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseFile;
import org.yijianshi.departmentkit.domain.Handling;
import org.yijianshi.departmentkit.domain.HandlingCommand;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Decision;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.CaseClock;
import org.yijianshi.supervision.domain.ClockCommand;
import org.yijianshi.supervision.domain.ClockEvent;

/// One stream's state as the shells of the services hold it: the real decider behind one shape.
interface Life<E> {

    Decision<E> decide(Object command);

    Life<E> after(E event);

    /// A case in the case file.
    record OfCase(CaseFile file) implements Life<CaseEvent> {
        @Override
        public Decision<CaseEvent> decide(Object command) {
            return file.decide((CaseCommand) command);
        }

        @Override
        public Life<CaseEvent> after(CaseEvent event) {
            return new OfCase(file.evolve(event));
        }
    }

    /// A case in a department.
    record OfHandling(Handling handling) implements Life<HandlingEvent> {
        @Override
        public Decision<HandlingEvent> decide(Object command) {
            return handling.decide((HandlingCommand) command);
        }

        @Override
        public Life<HandlingEvent> after(HandlingEvent event) {
            return new OfHandling(handling.evolve(event));
        }
    }

    /// The clocks of a case.
    record OfClock(CaseClock clock, Calendars calendars) implements Life<ClockEvent> {
        @Override
        public Decision<ClockEvent> decide(Object command) {
            return clock.decide((ClockCommand) command, calendars);
        }

        @Override
        public Life<ClockEvent> after(ClockEvent event) {
            return new OfClock(clock.evolve(event), calendars);
        }
    }

    /// Whose case a command is about.
    static CaseId caseOf(Object command) {
        return switch (command) {
            case CaseCommand c -> c.caseId();
            case HandlingCommand c -> c.caseId();
            case ClockCommand c -> c.caseId();
            default -> throw new IllegalArgumentException(command.getClass().getName());
        };
    }
}
