package org.yijianshi.portal.apply;

import org.jspecify.annotations.Nullable;
import org.yijianshi.portal.call.ProblemDetails;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What is wrong with a form, by where it is.
///
/// @param errors as the case file says it, in the language of the request
record Problems(boolean acceptable, List<Finding> errors) {

    /// Nothing is known to be wrong.
    static final Problems NONE = new Problems(true, List.of());

    private static final String SECTIONS = "/sections";

    Problems {
        errors = List.copyOf(errors);
    }

    /// Why something that was sent is refused.
    static Problems of(ProblemDetails refusal) {
        return new Problems(
                false,
                refusal.errors().stream()
                        .map(
                                error ->
                                        new Finding(
                                                text(error.pointer()),
                                                text(error.code()),
                                                text(error.detail())))
                        .toList());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /// One thing to mend.
    ///
    /// @param pointer from the form on: `/sections/name/tradeName`
    record Finding(String pointer, String code, String detail) {

        /// As fields are called; the whole form is nowhere.
        String name() {
            return pointer.startsWith(SECTIONS) ? pointer.substring(SECTIONS.length()) : "";
        }

        String section() {
            var name = name();
            return name.isEmpty() ? "" : name.split("/", 3)[1];
        }
    }

    /// Those of some sections, at the field that is nearest to each; the page links there.
    ///
    /// @param fields that a page has
    Map<String, List<String>> at(List<String> sections, List<Field> fields) {
        var names =
                fields.stream().flatMap(Fields::all).map(Field::name).collect(Collectors.toSet());
        var found = new LinkedHashMap<String, List<String>>();
        errors.stream()
                .filter(error -> sections.contains(error.section()))
                .forEach(
                        error ->
                                found.computeIfAbsent(
                                                nearest(error.name(), names),
                                                _ -> new ArrayList<>())
                                        .add(error.detail()));
        return found;
    }

    private static String nearest(String name, Set<String> names) {
        var place = name;
        while (!names.contains(place) && place.lastIndexOf('/') > 0) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return place;
    }

    /// How many there are in each section.
    Map<String, Integer> bySection() {
        var found = new HashMap<String, Integer>();
        errors.forEach(error -> found.merge(error.section(), 1, Integer::sum));
        return found;
    }
}
