package org.yijianshi.portal.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.portal.supervisor.ItemFigures.Row;
import org.yijianshi.portal.supervisor.Today.Figure;
import org.yijianshi.portal.supervisor.Today.Lights;

import java.math.BigDecimal;
import java.util.List;

class ItemFiguresTest {

    @Test
    void the_headline_is_of_whole_cases_in_all_zones() {
        var figures =
                new ItemFigures(
                        List.of(
                                row("seal-carving", null, "0.1"),
                                row(null, "410403", "0.2"),
                                row(null, null, "0.3")));
        assertThat(figures.headline().percent()).isEqualTo("30.0%");
        assertThat(new ItemFigures(List.of()).headline().percent()).isEqualTo("—");
    }

    @Test
    void a_hundred_per_cent_is_every_one() {
        assertThat(figure("0.9999").percent()).isEqualTo("99.9%");
        assertThat(figure("1").percent()).isEqualTo("100.0%");
    }

    private static Row row(@Nullable String item, @Nullable String zone, String share) {
        return new Row(item, zone, figure(share), new Lights(0, 0, 0, 0, 0));
    }

    private static Figure figure(String share) {
        return new Figure(10_000, 9_999, new BigDecimal(share), 100L, 200L);
    }
}
