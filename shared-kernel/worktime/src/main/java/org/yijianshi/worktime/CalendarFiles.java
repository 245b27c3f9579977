package org.yijianshi.worktime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The calendar data shipped with this library, read once.
record CalendarFiles(String edition, WorkingDays days, HallHours hours) {

    static final CalendarFiles SHIPPED = load();

    private static CalendarFiles load() {
        var index = lines("calendar.txt");
        var notices = named(index, "notice").stream().map(CalendarFiles::lines);
        var hours = named(index, "hours").stream().map(CalendarFiles::lines);
        return new CalendarFiles(
                named(index, "edition").getFirst(),
                new WorkingDays(notices.map(HolidayNotice::parse).toList()),
                HallHours.parse(hours.flatMap(List::stream).toList()));
    }

    private static List<String> named(List<String> index, String key) {
        return index.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length()).strip())
                .toList();
    }

    static List<String> lines(String file) {
        return text(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static String text(String file) {
        try (var in = CalendarFiles.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("calendar data is missing: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
