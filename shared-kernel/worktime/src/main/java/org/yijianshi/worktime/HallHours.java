package org.yijianshi.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The opening hours of every hall zone, by the date from which they hold and by season. A hall
/// that shortens its afternoons next month must not change the clocks of this month.
public final class HallHours {

    private static final String DEFAULT = "default";

    private final Map<String, List<Rule>> rules = new HashMap<>();

    private record Rule(String zone, LocalDate validFrom, Season season, OpeningHours hours) {

        static Rule parse(String line) {
            var words = new ArrayList<>(List.of(line.split("\\s+")));
            var zone = words.removeFirst();
            var validFrom = LocalDate.parse(words.removeFirst());
            var season =
                    words.getFirst().contains("..")
                            ? Season.parse(words.removeFirst())
                            : Season.WHOLE_YEAR;
            return new Rule(zone, validFrom, season, OpeningHours.of(words.toArray(String[]::new)));
        }

        boolean holdsOn(LocalDate date) {
            return !date.isBefore(validFrom) && season.contains(date);
        }
    }

    private HallHours() {}

    /// Reads lines `zone valid-from [MM-DD..MM-DD] segment…`.
    ///
    /// @throws IllegalArgumentException if a line is malformed, two lines say different things
    ///   about one day, or there is no default
    public static HallHours parse(List<String> lines) {
        var table = new HallHours();
        lines.stream().map(Rule::parse).forEach(table::add);
        if (!table.rules.containsKey(DEFAULT)) {
            throw new IllegalArgumentException("the hall hours need a default");
        }
        return table;
    }

    private void add(Rule rule) {
        var ofZone = rules.computeIfAbsent(rule.zone(), _ -> new ArrayList<>());
        if (ofZone.stream().anyMatch(other -> contradict(rule, other))) {
            throw new IllegalArgumentException("two hours for one day in zone " + rule.zone());
        }
        ofZone.add(rule);
        ofZone.sort(
                Comparator.comparing(Rule::validFrom)
                        .thenComparing(r -> !r.season().isWholeYear())
                        .reversed());
    }

    private static boolean contradict(Rule one, Rule other) {
        return one.validFrom().equals(other.validFrom())
                && one.season().isWholeYear() == other.season().isWholeYear()
                && one.season().overlaps(other.season());
    }

    /// The hours of the zone, of its region, of its city or the default, whichever is there first.
    ///
    /// @throws IllegalArgumentException if they are not known for so early a date
    public OpeningHours on(String zone, LocalDate date) {
        var serving = servingZone(zone);
        return rules.getOrDefault(serving, List.of()).stream()
                .filter(rule -> rule.holdsOn(date))
                .findFirst()
                .map(Rule::hours)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no hall hours on " + date + " in " + serving));
    }

    /// Which line of the table speaks for a zone: zones that share it share a calendar.
    String servingZone(String zone) {
        var region = zone.split("-", 2)[0];
        var city = region.length() == 6 ? region.substring(0, 4) + "00" : region;
        return List.of(zone, region, city).stream()
                .filter(rules::containsKey)
                .findFirst()
                .orElse(DEFAULT);
    }
}
