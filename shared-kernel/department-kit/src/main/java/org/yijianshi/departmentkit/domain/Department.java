package org.yijianshi.departmentkit.domain;

import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// All by which one department differs from another; the kit does the rest. `F` is the department's
/// own record of its sections, its components named as the sections in camel case.
public interface Department<F> {

    /// The item this department owns; also its service's name.
    ItemCode item();

    /// The record into which its sections are read; unknown fields are passed over.
    Class<F> form();

    /// The sections that its form reads, as the combined form names them.
    default List<String> sections() {
        return SectionName.all(form());
    }

    /// Version of the published rules, recorded with every decision, e.g. `seal-carving-2026.1`.
    String ruleSet();

    /// The published rules in the order in which they are shown.
    List<HandlingPolicy<F>> policies();

    /// The published reasons for supplements and rejections.
    List<Reason> reasons();

    /// What may be chosen in this department's sections by whoever applies in the zone on the day.
    default List<Choice> choices(HallZone zone, LocalDate on) {
        return List.of();
    }

    /// What is assigned the moment the item is approved, in the same transaction. For a department
    /// without a maker this is all it produces.
    ///
    /// @throws CannotBeAwarded for what nobody may overrule
    /// @throws org.yijianshi.kernel.Overtaken if somebody else was first since the rules were asked
    Award assign(Order<F> order, Numbers numbers);

    /// Who makes the result, if anyone beyond the department does.
    default Optional<Maker<F>> maker() {
        return Optional.empty();
    }
}
