package org.yijianshi.portal.apply;

import static java.util.stream.Collectors.toList;

import org.yijianshi.portal.call.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// One thing that a page asks, or several that belong together.
///
/// @param name where its value belongs, which is also what its input is called: `/name/tradeName`,
///   `/shareholders/list/0/name`
/// @param section whose words it is asked with
/// @param pointer within the section, for its title
/// @param values what is filled in; several of a list
/// @param parts of a group or of a list of groups
/// @param errors what is wrong with it, in the language of the page
record Field(
        String name,
        Kind kind,
        String section,
        String pointer,
        boolean required,
        int longest,
        List<Option> options,
        List<String> values,
        List<Field> parts,
        List<String> errors) {

    /// How it is asked.
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_NO,
        ONE_OF,
        SOME_OF,
        TEXTS,
        GROUP,
        PERSON,
        ROWS
    }

    Field {
        options = List.copyOf(options);
        values = List.copyOf(values);
        parts = List.copyOf(parts);
        errors = List.copyOf(errors);
    }

    /// What is filled in, empty for nothing.
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// What can be chosen, under the heading of each group; the heading of a short list is empty.
    public List<Group> groups() {
        return options.stream()
                .collect(Collectors.groupingBy(Option::group, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    /// Options that are listed together.
    record Group(String name, List<Option> options) {

        Group {
            options = List.copyOf(options);
        }
    }

    /// For `id` and `for`.
    public String id() {
        return id(name);
    }

    static String id(String name) {
        return "f" + name.replace('/', '-');
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// Whether one text of a kind is wide enough for a whole line.
    public boolean isLong() {
        return longest > 60;
    }
}
