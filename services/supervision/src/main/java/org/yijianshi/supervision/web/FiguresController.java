package org.yijianshi.supervision.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Moments;
import org.yijianshi.platform.web.Pages;
import org.yijianshi.supervision.read.DayFiguresView;
import org.yijianshi.supervision.read.FiguresView;
import org.yijianshi.supervision.read.FiguresView.Period;
import org.yijianshi.supervision.read.FiguresView.Place;
import org.yijianshi.supervision.read.HeadlineView;
import org.yijianshi.supervision.read.ItemFiguresView;
import org.yijianshi.supervision.read.PeriodFiguresView;
import org.yijianshi.supervision.read.TodayView;
import org.yijianshi.worktime.WorkCalendar;

import java.time.LocalDate;
import java.util.Objects;

/// Answers how well the promise is kept.
@RestController
class FiguresController {

    private static final int LONGEST = 366;

    private final FiguresView headline;
    private final PeriodFiguresView figures;
    private final BusinessTime time;

    FiguresController(FiguresView headline, PeriodFiguresView figures, BusinessTime time) {
        this.headline = headline;
        this.figures = figures;
        this.time = time;
    }

    /// The headline figure of the days `from` to `to`, both included.
    ///
    /// @param after the `next` of the page before
    /// @param limit how many cases a page holds, 1 to 200
    @GetMapping("/api/figures/headline")
    HeadlineView headline(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reach reach) {
        var place = Pages.place(after, (end, id) -> new Place(Moments.parse(end), id));
        return headline.headline(
                period(zone, from, to),
                Objects.requireNonNullElse(place, Place.START),
                Pages.checked(limit),
                reach);
    }

    /// The cases judged today and the open ones.
    @GetMapping("/api/figures/today")
    TodayView today(@RequestParam(required = false) @Nullable String zone, Reach reach) {
        return figures.today(Parameters.zone(zone), reach, time.instant());
    }

    /// Figures by item and zone of the days `from` to `to`, both included; today where absent.
    @GetMapping("/api/figures/items")
    ItemFiguresView items(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            Reach reach) {
        var today = today();
        var period =
                period(
                        zone,
                        Objects.requireNonNullElse(from, today),
                        Objects.requireNonNullElse(to, today));
        return figures.byItem(period, reach, time.instant());
    }

    /// Figures of each of the last days, today included.
    ///
    /// @param days 1 to 366
    /// @param item whose clocks; absent for those of whole cases
    @GetMapping("/api/figures/days")
    DayFiguresView days(
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "30") int days,
            Reach reach) {
        Parameters.require(days >= 1 && days <= LONGEST);
        var today = today();
        var period = period(zone, today.minusDays(days - 1L), today);
        return figures.byDay(period, Parameters.item(item), reach);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), WorkCalendar.ZONE);
    }

    private static Period period(@Nullable String zone, LocalDate from, LocalDate to) {
        Parameters.require(!to.isBefore(from));
        Parameters.require(Moments.isOfTheseMillennia(from) && Moments.isOfTheseMillennia(to));
        return new Period(Parameters.zone(zone), from, to);
    }
}
