package org.yijianshi.benchmark;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table, and the statement that copies its rows as those of other cases.
///
/// @param unique the columns of each unique index
record TableCopy(String name, List<Column> columns, List<List<String>> unique) {

    /// Absent for a table that knows nothing of cases.
    Optional<String> statement(int pass, int copies) {
        var ids = columns.stream().filter(c -> c.identifies() && !c.filled()).toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var values = values(pass);
        var written = columns.stream().filter(c -> !c.filled() || c.isPlace()).toList();
        return Optional.of(
                "insert into %s (%s) select %s from %s cross join generate_series(1, %d) as copy where %s is not null"
                        .formatted(
                                name,
                                written.stream().map(Column::name).collect(joining(", ")),
                                written.stream()
                                        .map(c -> values.getOrDefault(c.name(), c.name()))
                                        .collect(joining(", ")),
                                name,
                                copies,
                                ids.getFirst().name()));
    }

    /// With fewer than a thousand copies in each of three passes no two copies of a number meet.
    private Map<String, String> values(int pass) {
        var copy = "'%d.' || copy".formatted(pass);
        var copyNumber = "(%d * copy)".formatted((long) Math.pow(1000, pass));
        var values = new HashMap<String, String>();
        for (var column : columns) {
            if (column.isPlace()) {
                values.put(column.name(), column.apart(copy, copyNumber));
            } else if (column.identifies() || column.filled()) {
                values.put(column.name(), column.copied(copy));
            }
        }
        for (var index : unique) {
            if (index.stream().noneMatch(values::containsKey)) {
                var last = column(index.getLast());
                values.put(last.name(), last.apart(copy, copyNumber));
            }
        }
        return values;
    }

    private Column column(String wanted) {
        return columns.stream().filter(c -> c.name().equals(wanted)).findFirst().orElseThrow();
    }
}
