package org.yijianshi.portal.page;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yijianshi.portal.Settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as people of the region say them: 今天14:05, 2026年3月12日14:05.
@Component
public class Times {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter DAY_EN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ZoneId zone;
    private final Clock clock;

    Times(Settings settings, Clock clock) {
        this.zone = settings.region().timeZone();
        this.clock = clock;
    }

    /// Day and minute.
    public String at(@Nullable Instant instant) {
        if (instant == null) {
            return "—";
        }
        var local = instant.atZone(zone);
        var hour = HOUR.format(local);
        if (local.toLocalDate().equals(today())) {
            return english() ? "today " + hour : "今天" + hour;
        }
        return english() ? DAY_EN.format(local) + ", " + hour : DAY_ZH.format(local) + hour;
    }

    /// The day alone.
    public String day(LocalDate date) {
        return (english() ? DAY_EN : DAY_ZH).format(date);
    }

    /// For `datetime` of a `time` element.
    public String machine(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }

    private LocalDate today() {
        return clock.instant().atZone(zone).toLocalDate();
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en");
    }
}
