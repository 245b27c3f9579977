package org.yijianshi.socialsecurity.domain;

import org.yijianshi.kernel.CitizenId;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/// The statutory age of retirement as it rises from 2025 on (国务院关于渐进式延迟法定退休年龄的办法, 2024). A form
/// does not tell a woman in a worker's post (50 rising to 55) from one in a cadre's (55 rising to
/// 58), so the earlier age stands for both.
enum Retirement {
    MEN(60, YearMonth.of(1965, 1), 4, 36),
    WOMEN(50, YearMonth.of(1975, 1), 2, 60);

    private final int years;
    private final YearMonth firstDelayed;
    private final int monthsPerDelay;
    private final int longestDelay;

    Retirement(int years, YearMonth firstDelayed, int monthsPerDelay, int longestDelay) {
        this.years = years;
        this.firstDelayed = firstDelayed;
        this.monthsPerDelay = monthsPerDelay;
        this.longestDelay = longestDelay;
    }

    /// The earliest day on which the holder can have reached the age.
    static LocalDate earliest(CitizenId id) {
        var scheme = id.isMale() ? MEN : WOMEN;
        return id.birthDate().plusMonths(scheme.years * 12L + scheme.delay(id.birthDate()));
    }

    /// Months of delay: one for every few months of birth after the first, up to the longest.
    private long delay(LocalDate birth) {
        var later = ChronoUnit.MONTHS.between(firstDelayed, YearMonth.from(birth));
        return later < 0 ? 0 : Math.min(later / monthsPerDelay + 1, longestDelay);
    }
}
