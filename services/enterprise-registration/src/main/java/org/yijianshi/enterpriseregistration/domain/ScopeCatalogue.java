package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.departmentkit.domain.Choice;
import org.yijianshi.departmentkit.domain.Choice.Option;
import org.yijianshi.departmentkit.domain.DatedTable;
import org.yijianshi.departmentkit.domain.DatedTable.Row;
import org.yijianshi.kernel.HallZone;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lists from which people choose what their enterprise does: industries (GB/T 4754) and the
/// standard phrases of business scopes (经营范围规范表述), both under the sections of the industries.
final class ScopeCatalogue {

    private static final DatedTable INDUSTRIES = table("industries.txt");
    private static final DatedTable ENTRIES = table("scope-entries.txt");

    /// How a phrase that needs a permit says so, by when the permit is needed.
    private static final Map<String, String> MARKS =
            Map.of("", "", "POST", "（许可项目）", "PRE", "（前置许可项目）");

    private ScopeCatalogue() {}

    static List<Choice> choices(HallZone zone, LocalDate on) {
        var industries = INDUSTRIES.rowsFor(zone, on);
        var sections =
                industries.stream()
                        .filter(ScopeCatalogue::isSection)
                        .collect(Collectors.toMap(ScopeCatalogue::code, row -> row.get("name")));
        Function<Row, String> section =
                row -> letter(row) + " " + sections.getOrDefault(letter(row), "");
        return List.of(
                choice(
                        "/scope/industryCode",
                        industries.stream().filter(row -> !isSection(row)),
                        row -> industry(row, section.apply(row))),
                choice(
                        "/scope/entries/code",
                        ENTRIES.rowsFor(zone, on).stream(),
                        row -> entry(row, section.apply(row))));
    }

    private static Choice choice(String field, Stream<Row> rows, Function<Row, Option> option) {
        return new Choice(field, rows.map(option).toList());
    }

    private static Option industry(Row row, String section) {
        var digits = code(row).substring(1);
        return new Option(digits, digits + " " + row.get("name"), section, Map.of());
    }

    private static Option entry(Row row, String section) {
        var permit = row.get("permit");
        var implied = new HashMap<>(Map.of("text", row.get("text"), "kind", "GENERAL"));
        if (!permit.isEmpty()) {
            implied.putAll(Map.of("kind", "LICENSED", "permitStage", permit));
        }
        var name = row.get("text") + MARKS.getOrDefault(permit, "");
        return new Option(code(row), name, section, implied);
    }

    private static boolean isSection(Row row) {
        return code(row).length() == 1;
    }

    private static String letter(Row row) {
        return code(row).substring(0, 1);
    }

    private static String code(Row row) {
        return row.get("code");
    }

    private static DatedTable table(String file) {
        return DatedTable.read(ScopeCatalogue.class, "/enterprise-registration/" + file);
    }
}
