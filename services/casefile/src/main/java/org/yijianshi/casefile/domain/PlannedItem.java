package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.ItemCode;

import java.util.Collection;
import java.util.List;

/// One item of a plan, as the catalogue had it at submission.
///
/// @param needs items that must be completed first
/// @param sections the sections of the form that its department may see
/// @param compulsory whether the case fails without it
/// @param headline whether it counts for the promise of the whole case
public record PlannedItem(
        ItemCode item,
        List<ItemCode> needs,
        List<String> sections,
        boolean compulsory,
        boolean headline) {

    public PlannedItem {
        needs = List.copyOf(needs);
        sections = List.copyOf(sections);
    }

    /// Of all these, what its department may see.
    public List<SealedSection> visible(Collection<SealedSection> all) {
        return all.stream().filter(section -> sections.contains(section.name())).toList();
    }
}
