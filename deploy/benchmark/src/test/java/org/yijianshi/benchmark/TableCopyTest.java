package org.yijianshi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class TableCopyTest {

    private static Column column(String name, String type) {
        return new Column(name, type, false);
    }

    @Test
    void ids_of_cases_change_and_everything_else_stays() {
        var table =
                new TableCopy(
                        "item_view",
                        List.of(column("case_id", "uuid"), column("item", "text")),
                        List.of(List.of("case_id", "item")));
        assertThat(table.statement(3, 7))
                .hasValue(
                        "insert into item_view (case_id, item)"
                                + " select md5(case_id::text || '3.' || copy)::uuid, item"
                                + " from item_view cross join generate_series(1, 7) as copy"
                                + " where case_id is not null");
    }

    @Test
    void a_stream_is_named_as_its_case_would_be() {
        var stream = column("aggregateidentifier", "varchar");
        assertThat(stream.copied("c")).isEqualTo("md5(aggregateidentifier || c)::uuid::text");
        assertThat(column("case_id", "uuid").copied("c"))
                .isEqualTo("md5(case_id::text || c)::uuid");
    }

    @Test
    void what_must_be_unique_becomes_so_and_what_the_database_fills_is_left_to_it() {
        var table =
                new TableCopy(
                        "number_pool",
                        List.of(
                                new Column("n", "int8", true),
                                column("series", "text"),
                                column("serial", "int8"),
                                column("number", "text"),
                                column("case_id", "uuid")),
                        List.of(
                                List.of("n"),
                                List.of("series", "serial"),
                                List.of("series", "number"),
                                List.of("series", "case_id")));
        assertThat(table.statement(1, 2).orElseThrow())
                .startsWith("insert into number_pool (series, serial, number, case_id)")
                .contains(
                        "select series, serial - (1000 * copy) * 1000000000::int8,"
                                + " number || '~' || '1.' || copy, md5(");
    }

    @Test
    void copied_events_come_before_those_that_are_still_to_be_published() {
        var table =
                new TableCopy(
                        "domainevententry",
                        List.of(
                                new Column("globalindex", "int8", true),
                                column("aggregateidentifier", "varchar")),
                        List.of(List.of("globalindex")));
        assertThat(table.statement(0, 2).orElseThrow())
                .contains("(globalindex, aggregateidentifier)")
                .contains("select globalindex - (1 * copy) * 1000000000::int8, md5(");
    }

    @Test
    void a_table_without_cases_is_not_copied() {
        var table = new TableCopy("holiday", List.of(column("day", "date")), List.of());
        assertThat(table.statement(1, 2)).isEmpty();
    }
}
