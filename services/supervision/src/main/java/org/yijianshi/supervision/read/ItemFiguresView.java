package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Figures of a period by item and zone.
///
/// @param asOf business time of the lights, which are of now and not of the period
/// @param from first day on which a clock counted ended
/// @param to last day, included
/// @param timeZone whose days these are
/// @param percentileMethod `nearest-rank`
/// @param rows whole cases first, then items; of each all zones together first, then every zone
public record ItemFiguresView(
        Instant asOf,
        LocalDate from,
        LocalDate to,
        String timeZone,
        String percentileMethod,
        List<Row> rows) {

    public ItemFiguresView {
        rows = List.copyOf(rows);
    }

    /// Figures of one item in one zone.
    ///
    /// @param item absent for whole cases
    /// @param zone absent for all zones together
    /// @param completed the clocks that ended in the period
    /// @param lights the clocks open now
    public record Row(
            @Nullable String item,
            @Nullable String zone,
            FigureView completed,
            LightsView lights) {}
}
