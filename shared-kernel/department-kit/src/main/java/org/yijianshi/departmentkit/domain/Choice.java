package org.yijianshi.departmentkit.domain;

import org.yijianshi.departmentkit.domain.DatedTable.Row;

import java.util.List;
import java.util.Map;

/// What may be chosen for a field of the form, so that nobody has to know codes by heart.
///
/// @param field section and field, rows of lists without their number: `/seals/maker`,
///   `/scope/entries/code`
public record Choice(String field, List<Option> options) {

    public Choice {
        options = List.copyOf(options);
    }

    /// One of them.
    ///
    /// @param name in Chinese, as it is published
    /// @param group it is listed under; empty for none
    /// @param implied fields beside this one that follow from it, and what they are then: nobody is
    ///   asked for them
    public record Option(String code, String name, String group, Map<String, String> implied) {

        public Option {
            implied = Map.copyOf(implied);
        }

        /// One of a short list, from which nothing follows.
        public static Option of(String code, String name) {
            return new Option(code, name, "", Map.of());
        }
    }

    /// What published rows offer, whose names are in the column `name`.
    ///
    /// @param column of the codes
    public static Choice of(String field, List<Row> rows, String column) {
        return new Choice(
                field,
                rows.stream().map(row -> Option.of(row.get(column), row.get("name"))).toList());
    }
}
