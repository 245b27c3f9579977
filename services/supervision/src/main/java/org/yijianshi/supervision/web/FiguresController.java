package org.yijianshi.supervision.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.supervision.read.FiguresView;
import org.yijianshi.supervision.read.FiguresView.Period;
import org.yijianshi.supervision.read.FiguresView.Place;
import org.yijianshi.supervision.read.HeadlineView;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Answers how well the promise is kept.
@RestController
class FiguresController {

    private static final int LARGEST_PAGE = 200;

    private final FiguresView figures;

    FiguresController(FiguresView figures) {
        this.figures = figures;
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
        if (to.isBefore(from) || limit < 1 || limit > LARGEST_PAGE) {
            throw wrongParameter();
        }
        return figures.headline(new Period(zone(zone), from, to), place(after), limit, reach);
    }

    private static @Nullable HallZone zone(@Nullable String zone) {
        return zone == null
                ? null
                : HallZone.parse(zone).orElseThrow(FiguresController::wrongParameter);
    }

    private static Place place(@Nullable String after) {
        if (after == null) {
            return Place.START;
        }
        try {
            var parts = after.split("_", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw wrongParameter();
        }
    }

    private static Problem wrongParameter() {
        return Problem.badRequest("invalid-parameter");
    }
}
