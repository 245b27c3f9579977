package org.yijianshi.portal.guide;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the catalogue says of one theme, as far as pages show it.
///
/// @param name by language
/// @param sections that are filled in whatever is chosen
public record Theme(
        String theme, Map<String, String> name, List<String> sections, List<Item> items) {

    public Theme {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    /// The sections that are filled in where these items are chosen.
    public Set<String> sectionsFor(Collection<String> chosen) {
        return Stream.concat(
                        sections.stream(),
                        items.stream()
                                .filter(item -> item.compulsory() || chosen.contains(item.item()))
                                .flatMap(item -> item.sections().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// One item.
    public record Item(
            String item,
            Map<String, String> name,
            Map<String, String> department,
            List<String> needs,
            List<String> sections,
            boolean compulsory) {}
}
