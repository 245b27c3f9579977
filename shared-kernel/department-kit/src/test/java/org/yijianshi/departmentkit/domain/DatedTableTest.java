package org.yijianshi.departmentkit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.yijianshi.kernel.HallZone;

import java.time.LocalDate;

class DatedTableTest {

    private final DatedTable table = DatedTable.read(getClass(), "who-pays.txt");

    @Test
    void the_nearest_place_wins() {
        assertThat(payer("410421", "2025-01-01")).isEqualTo("county");
        assertThat(payer("410402", "2025-01-01")).isEqualTo("bank");
        assertThat(payer("420704-gedian", "2025-01-01")).isEqualTo("zone");
        assertThat(payer("420704", "2025-01-01")).isEqualTo("prov");
        assertThat(payer("110101", "2025-01-01")).isEqualTo("self");
    }

    @Test
    void a_row_holds_from_its_first_day_to_its_last() {
        assertThat(payer("410402", "2021-12-31")).isEqualTo("self");
        assertThat(payer("410402", "2022-01-01")).isEqualTo("city");
        assertThat(payer("410402", "2023-12-31")).isEqualTo("city");
        assertThat(payer("410402", "2024-01-01")).isEqualTo("bank");
    }

    @Test
    void a_day_before_every_row_has_none_and_says_so() {
        assertThat(table.rowsFor(new HallZone("410402"), LocalDate.parse("2019-01-01"))).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> payer("410402", "2019-01-01"))
                .withMessage("who-pays.txt has 0 rows for 410402 on 2019-01-01");
    }

    @Test
    void numbers_are_read_exactly_and_unknown_columns_are_refused() {
        var row = table.rowFor(new HallZone("410421"), LocalDate.parse("2025-01-01"));

        assertThat(row.number("price")).isEqualTo("1.50");
        assertThatIllegalStateException().isThrownBy(() -> row.get("colour"));
    }

    @Test
    void a_missing_or_torn_file_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DatedTable.read(getClass(), "nowhere.txt"));
        assertThatIllegalStateException().isThrownBy(() -> DatedTable.read(getClass(), "torn.txt"));
    }

    private String payer(String zone, String on) {
        return table.rowFor(new HallZone(zone), LocalDate.parse(on)).get("payer");
    }
}
