package org.yijianshi.portal.apply;

import org.yijianshi.portal.call.Option;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What departments offer for fields of the form, and what follows from what was chosen.
///
/// @param options by section and field, rows of lists without their number: `/scope/entries/code`
record Offered(Map<String, List<Option>> options) {

    private static final Pattern ROW = Pattern.compile("/[0-9]+(?=/)");

    Offered {
        options = Map.copyOf(options);
    }

    /// For the field of a page, none where its value is typed.
    List<Option> of(String name) {
        return options.getOrDefault(ROW.matcher(name).replaceAll(""), List.of());
    }

    /// Fields of a group that nobody is asked for: they follow from another of the group.
    ///
    /// @param fields of the group
    Set<String> implied(String group, Collection<String> fields) {
        return fields.stream()
                .flatMap(field -> of(group + "/" + field).stream())
                .flatMap(option -> option.implied().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Writes what follows from what was chosen in these sections; what was sent in its place gives
    /// way.
    void imply(ObjectNode form, Collection<String> sections) {
        options.forEach(
                (field, offered) -> {
                    var steps = List.of(field.substring(1).split("/", -1));
                    if (sections.contains(steps.getFirst())) {
                        var chosen = steps.getLast();
                        groups(
                                form,
                                steps.subList(0, steps.size() - 1),
                                group -> imply(group, chosen, offered));
                    }
                });
    }

    private static void groups(JsonNode node, List<String> steps, Consumer<ObjectNode> found) {
        if (node.isArray()) {
            node.forEach(row -> groups(row, steps, found));
        } else if (!steps.isEmpty()) {
            groups(node.path(steps.getFirst()), steps.subList(1, steps.size()), found);
        } else if (node instanceof ObjectNode group) {
            found.accept(group);
        }
    }

    private static void imply(ObjectNode group, String field, List<Option> offered) {
        var code = group.path(field).asString("");
        offered.stream()
                .filter(option -> option.code().equals(code))
                .findFirst()
                .ifPresent(
                        option -> {
                            offered.forEach(other -> group.remove(other.implied().keySet()));
                            option.implied().forEach(group::put);
                        });
    }
}
