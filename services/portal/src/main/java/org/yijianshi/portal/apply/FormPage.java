package org.yijianshi.portal.apply;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A part of the combined form, short enough to be filled in at one go. Commitments are not asked
/// here: they are made last, on what is then known.
///
/// @param key as addresses and texts name it
record FormPage(String key, List<String> sections) {

    /// In the order in which they are asked.
    private static final List<FormPage> ALL =
            List.of(
                    page("applicant", "applicant"),
                    page("name", "name", "scope"),
                    page("enterprise", "enterprise", "capital", "address"),
                    page("owners", "shareholders", "beneficial-owners"),
                    page("people", "legal-representative", "organs", "finance-officer", "liaison"),
                    page("seals", "seals"),
                    page("tax", "tax"),
                    page("employees", "employees"),
                    page("bank", "bank"),
                    page("delivery", "delivery"));

    FormPage {
        sections = List.copyOf(sections);
    }

    private static FormPage page(String key, String... sections) {
        return new FormPage(key, List.of(sections));
    }

    static Optional<FormPage> named(String key) {
        return ALL.stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /// Those on which something is asked that is needed.
    static List<FormPage> of(Collection<String> sectionsNeeded) {
        return ALL.stream()
                .filter(page -> page.sections().stream().anyMatch(sectionsNeeded::contains))
                .toList();
    }

    /// The next of these pages, absent behind the last.
    Optional<FormPage> next(List<FormPage> pages) {
        return pages.stream().skip(pages.indexOf(this) + 1L).findFirst();
    }
}
