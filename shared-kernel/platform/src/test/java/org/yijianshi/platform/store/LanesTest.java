package org.yijianshi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.kernel.CaseId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

class LanesTest {

    private static final CaseId ONE = new CaseId(new UUID(0, 1));
    private static final CaseId OTHER = new CaseId(new UUID(0, 2));

    private final Lanes lanes = new Lanes();

    @Test
    void the_same_statements_of_many_cases_share_a_lane() {
        for (var caseId : List.of(ONE, OTHER)) {
            lanes.add(caseId, null, "insert", "whole");
            lanes.add(caseId, "a", "update", "a");
            lanes.add(caseId, "b", "update", "b");
        }
        assertThat(lanes.all()).extracting(Lanes.Lane::sql).containsExactly("insert", "update");
        assertThat(lanes.all().getLast().parameters()).hasSize(4);
    }

    @Test
    void one_statement_never_meets_a_row_twice() {
        lanes.add(ONE, "a", "update", 1);
        lanes.add(ONE, "a", "update", 2);
        lanes.add(OTHER, "a", "update", 3);
        assertThat(lanes.all()).hasSize(2);
        assertThat(lanes.all().getFirst().parameters()).hasSize(2);
    }

    @Test
    void what_touches_the_whole_case_waits_for_its_rows_and_they_for_it() {
        lanes.add(ONE, "a", "update", 1);
        lanes.add(ONE, null, "close", 2);
        lanes.add(ONE, "a", "update", 3);
        assertThat(lanes.all())
                .extracting(Lanes.Lane::sql)
                .containsExactly("update", "close", "update");
    }

    /// Whatever comes: executed lane by lane, every row sees its writes, and those to its whole
    /// case, in the order in which they were made.
    @Test
    void the_order_within_a_row_is_kept() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var mixed = new Lanes();
            var made = new HashMap<String, List<Object>>();
            for (int i = 0; i < 60; i++) {
                var caseId = random.nextBoolean() ? ONE : OTHER;
                var row = random.nextInt(4) == 0 ? null : "row" + random.nextInt(3);
                mixed.add(caseId, row, "statement" + random.nextInt(4), caseId, row, i);
                note(made, caseId, row, i);
            }
            var executed = new HashMap<String, List<Object>>();
            for (var lane : mixed.all()) {
                for (var p : lane.parameters()) {
                    note(
                            executed,
                            (CaseId) requireNonNull(p[0]),
                            (String) p[1],
                            (Integer) requireNonNull(p[2]));
                }
            }
            assertThat(executed).as("seed %d", seed).isEqualTo(made);
        }
    }

    private static void note(
            Map<String, List<Object>> seen, CaseId caseId, @Nullable String row, Integer write) {
        IntStream.range(0, 3)
                .mapToObj(n -> "row" + n)
                .filter(name -> row == null || row.equals(name))
                .forEach(
                        name ->
                                seen.computeIfAbsent(caseId + name, _ -> new ArrayList<>())
                                        .add(write));
    }
}
