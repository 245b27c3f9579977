package org.yijianshi.departmentkit.domain;

import static java.util.function.Predicate.not;

import org.yijianshi.kernel.HallZone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Published data that differs by place and day: who pays, who is on a public list, which ceiling
/// holds. One line is one fact, so that a new rule of a city is a new line with its date and
/// touches nobody's code.
///
/// The file is UTF-8, its columns divided by `|`: a heading that begins `from | until | place`,
/// then the facts. An empty `until` is open; the place is a zone, a division, city or province, or
/// `*`.
public final class DatedTable {

    private static final String EVERYWHERE = "*";
    private static final String COMMENT = "#";

    private final String file;
    private final List<Row> rows;

    private DatedTable(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /// Reads a table that lies beside its owner.
    ///
    /// @throws IllegalStateException if the file is missing or a line does not fit the heading
    public static DatedTable read(Class<?> owner, String file) {
        var lines =
                text(owner, file)
                        .lines()
                        .filter(not(String::isBlank))
                        .filter(line -> !line.startsWith(COMMENT))
                        .map(DatedTable::cells)
                        .toList();
        var heading = lines.getFirst();
        var facts = lines.stream().skip(1).map(cells -> row(file, heading, cells)).toList();
        return new DatedTable(file, facts);
    }

    /// What holds for the zone on the day: the rows of the nearest place that has any. The zone
    /// itself is nearest, then its division, city and province, and last everywhere.
    public List<Row> rowsFor(HallZone zone, LocalDate on) {
        var region = zone.region();
        return Stream.of(
                        zone.value(),
                        region.value(),
                        region.city().value(),
                        region.province().value(),
                        EVERYWHERE)
                .map(place -> rows.stream().filter(row -> row.holds(place, on)).toList())
                .filter(not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    /// The one row that holds for the zone on the day.
    ///
    /// @throws IllegalStateException if there is none or more than one: the data must be mended
    public Row rowFor(HallZone zone, LocalDate on) {
        var found = rowsFor(zone, on);
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "%s has %d rows for %s on %s".formatted(file, found.size(), zone, on));
        }
        return found.getFirst();
    }

    /// One fact, from its first day to its last, both included.
    public record Row(LocalDate from, LocalDate until, String place, Map<String, String> values) {

        public Row {
            values = Map.copyOf(values);
        }

        /// What the row says in a column.
        ///
        /// @throws IllegalStateException if the table has no such column
        public String get(String column) {
            var value = values.get(column);
            if (value == null) {
                throw new IllegalStateException("no column " + column);
            }
            return value;
        }

        public BigDecimal number(String column) {
            return new BigDecimal(get(column));
        }

        private boolean holds(String atPlace, LocalDate on) {
            return place.equals(atPlace) && !on.isBefore(from) && !on.isAfter(until);
        }
    }

    private static Row row(String file, List<String> heading, List<String> cells) {
        if (cells.size() != heading.size()) {
            throw new IllegalStateException(file + " has a line that does not fit its heading");
        }
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.size(); i++) {
            values.put(heading.get(i), cells.get(i));
        }
        var until = cells.get(1);
        return new Row(
                LocalDate.parse(cells.getFirst()),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until),
                cells.get(2),
                values);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static String text(Class<?> owner, String file) {
        try (var in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no table " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
