package org.yijianshi.supervision.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.platform.web.Moments;
import org.yijianshi.platform.web.Pages;
import org.yijianshi.supervision.domain.Light;
import org.yijianshi.supervision.read.ClockListView;
import org.yijianshi.supervision.read.OpenClocksView;
import org.yijianshi.supervision.read.OpenClocksView.Place;
import org.yijianshi.supervision.read.OpenClocksView.Question;

import java.time.Instant;
import java.util.Objects;

/// Shows the open clocks behind the figures.
@RestController
class OpenClocksController {

    private final OpenClocksView clocks;
    private final BusinessTime time;

    OpenClocksController(OpenClocksView clocks, BusinessTime time) {
        this.clocks = clocks;
        this.time = time;
    }

    /// The open clocks in the order in which they are due.
    ///
    /// @param light absent for every light
    /// @param item whose clocks; absent for those of whole cases
    /// @param after the `next` of the page before
    /// @param limit how many clocks a page holds, 1 to 200
    @GetMapping("/api/clocks")
    ClockListView clocks(
            @RequestParam(required = false) @Nullable Light light,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Reach reach) {
        var question = new Question(Parameters.zone(zone), Parameters.item(item), light);
        var place = Pages.place(after, (due, id) -> new Place(due(due), id));
        return clocks.list(
                question,
                Objects.requireNonNullElse(place, Place.START),
                Pages.checked(limit),
                reach,
                time.instant());
    }

    private static @Nullable Instant due(String due) {
        return due.equals("infinity") ? null : Moments.parse(due);
    }
}
