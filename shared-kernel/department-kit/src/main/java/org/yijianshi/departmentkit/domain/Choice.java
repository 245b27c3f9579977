package org.yijianshi.departmentkit.domain;

import org.yijianshi.departmentkit.domain.DatedTable.Row;

import java.util.List;

/// What may be chosen for a field of the form, so that nobody has to know codes by heart.
///
/// @param field section and field: `/seals/maker`
public record Choice(String field, List<Option> options) {

    public Choice {
        options = List.copyOf(options);
    }

    /// One of them.
    ///
    /// @param name in Chinese, as it is published
    public record Option(String code, String name) {}

    /// What published rows offer, whose names are in the column `name`.
    ///
    /// @param column of the codes
    public static Choice of(String field, List<Row> rows, String column) {
        return new Choice(
                field,
                rows.stream().map(row -> new Option(row.get(column), row.get("name"))).toList());
    }
}
