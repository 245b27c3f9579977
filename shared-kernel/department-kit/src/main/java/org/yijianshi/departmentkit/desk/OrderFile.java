package org.yijianshi.departmentkit.desk;

import org.yijianshi.departmentkit.domain.Assigned;
import org.yijianshi.departmentkit.domain.Handling;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingApproved;
import org.yijianshi.departmentkit.domain.HandlingEvent.HandlingOpened;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementTaken;
import org.yijianshi.departmentkit.domain.OrderSheet;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.kernel.Sealed;
import org.yijianshi.platform.store.Streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the department keeps of an order, read from its own stream: the sheet, the supplements that
/// replaced sections, and what was assigned. Nothing is copied into tables.
public final class OrderFile {

    /// An order with all that came after it.
    ///
    /// @param supplements sealed sections of round 1, 2, …
    /// @param assigned absent before approval
    /// @param state where the handling stands
    public record Kept(
            OrderSheet order,
            List<Sealed> supplements,
            Optional<Assigned> assigned,
            Handling state) {

        public Kept {
            supplements = List.copyOf(supplements);
        }
    }

    private final Streams streams;

    public OrderFile(Streams streams) {
        this.streams = streams;
    }

    /// The order of a case, if this department has one.
    public Optional<Kept> of(CaseId caseId) {
        Optional<OrderSheet> order = Optional.empty();
        var supplements = new ArrayList<Sealed>();
        Optional<Assigned> assigned = Optional.empty();
        var state = Handling.unopened();
        for (var event : streams.read(caseId, HandlingEvent.class)) {
            state = state.evolve(event);
            if (event instanceof HandlingOpened opened) {
                order = Optional.of(opened.order());
            } else if (event instanceof SupplementTaken taken) {
                supplements.add(taken.sections());
            } else if (event instanceof HandlingApproved approved) {
                assigned = Optional.of(approved.assigned());
            }
        }
        var found = assigned;
        var stands = state;
        return order.map(sheet -> new Kept(sheet, supplements, found, stands));
    }
}
