package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.ItemCode;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One theme (一件事) of the catalogue: its items, what each needs, and which sections of the form
/// each may see. Data: a new item needs no code here.
///
/// @param sections sections the case file itself needs, whatever is chosen
public record Theme(
        String theme,
        String edition,
        Map<String, String> name,
        List<String> sections,
        List<CatalogueItem> items) {

    /// One item as the catalogue describes it.
    ///
    /// @param inputs outputs of earlier items that it uses
    public record CatalogueItem(
            String item,
            Map<String, String> name,
            Map<String, String> department,
            List<String> needs,
            List<String> sections,
            List<String> inputs,
            List<String> outputs,
            boolean compulsory,
            boolean headline) {

        PlannedItem planned() {
            return new PlannedItem(
                    new ItemCode(item),
                    needs.stream().map(ItemCode::new).toList(),
                    sections,
                    compulsory,
                    headline);
        }
    }

    public Theme {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
        checkInputs(items);
        plan(items.stream().map(CatalogueItem::item).collect(Collectors.toSet()), items);
    }

    /// The plan of those items that were chosen.
    ///
    /// @throws IllegalArgumentException if one needs an item that was not chosen
    public ItemGraph plan(Set<String> chosen) {
        return plan(chosen, items);
    }

    private static ItemGraph plan(Set<String> chosen, List<CatalogueItem> items) {
        return new ItemGraph(
                items.stream()
                        .filter(item -> chosen.contains(item.item()))
                        .map(CatalogueItem::planned)
                        .toList());
    }

    /// Every section that these items, and the case file, need.
    public Set<String> sectionsFor(Set<String> chosen) {
        var needed = new LinkedHashSet<>(sections);
        items.stream()
                .filter(item -> chosen.contains(item.item()))
                .forEach(item -> needed.addAll(item.sections()));
        return needed;
    }

    /// Every section that this theme has a place for.
    public Set<String> allSections() {
        return sectionsFor(items.stream().map(CatalogueItem::item).collect(Collectors.toSet()));
    }

    /// Every section that some item reads together with this one.
    public Set<String> readWith(String section) {
        return items.stream()
                .map(CatalogueItem::sections)
                .filter(sections -> sections.contains(section))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /// What one item outputs is there for those that wait for it, and is never asked of the
    /// applicant.
    private static void checkInputs(List<CatalogueItem> items) {
        for (var item : items) {
            var produced = new HashSet<String>();
            items.stream()
                    .filter(other -> item.needs().contains(other.item()))
                    .forEach(other -> produced.addAll(other.outputs()));
            if (!produced.containsAll(item.inputs())) {
                throw new IllegalArgumentException(
                        item.item() + " uses an output that nothing it waits for produces");
            }
        }
    }
}
