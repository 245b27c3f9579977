package org.yijianshi.portal.supervisor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Figures by item and zone.
///
/// @param rows whole cases first, then items; of each all zones together first, then every zone
record ItemFigures(List<Row> rows) {

    ItemFigures {
        rows = List.copyOf(rows);
    }

    /// Of whole cases in all zones together: the headline.
    Today.Figure headline() {
        return rows.stream()
                .filter(row -> row.item() == null && row.zone() == null)
                .map(Row::completed)
                .findFirst()
                .orElse(Today.Figure.NONE);
    }

    /// Figures of one item in one zone.
    ///
    /// @param item absent for whole cases
    /// @param zone absent for all zones together
    record Row(
            @Nullable String item,
            @Nullable String zone,
            Today.Figure completed,
            Today.Lights lights) {}
}
