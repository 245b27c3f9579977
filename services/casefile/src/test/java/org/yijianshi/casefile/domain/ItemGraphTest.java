package org.yijianshi.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yijianshi.casefile.domain.Story.*;

import org.junit.jupiter.api.Test;
import org.yijianshi.kernel.ItemCode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

class ItemGraphTest {

    @Test
    void what_waits_for_nothing_opens_first_and_the_rest_step_by_step() {
        assertThat(PLAN.openedBy(Set.of())).containsExactly(REGISTRATION);
        assertThat(PLAN.openedBy(Set.of(REGISTRATION))).containsExactly(REGISTRATION, SEALS, UKEY);
        assertThat(PLAN.openedBy(Set.of(REGISTRATION, UKEY))).doesNotContain(BANK);
    }

    @Test
    void what_waits_for_an_item_waits_for_all_before_it() {
        assertThat(PLAN.waitingFor(REGISTRATION)).containsExactlyInAnyOrder(SEALS, UKEY, BANK);
        assertThat(PLAN.waitingFor(SEALS)).containsExactly(BANK);
        assertThat(PLAN.waitingFor(BANK)).isEmpty();
    }

    @Test
    void a_circle_cannot_be_planned() {
        assertThatIllegalArgumentException().isThrownBy(() -> plan(item(SEALS, true, SEALS)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                plan(
                                        item(REGISTRATION, true, BANK),
                                        item(SEALS, false, REGISTRATION),
                                        item(BANK, false, SEALS)));
    }

    @Test
    void neither_can_an_item_that_stands_twice_or_waits_for_one_that_is_missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(item(SEALS, true), item(SEALS, true)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(item(SEALS, true, REGISTRATION)));
    }

    @Test
    void an_item_that_is_not_planned_is_not_found() {
        assertThat(PLAN.contains(BANK)).isTrue();
        assertThat(PLAN.contains(new ItemCode("other"))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PLAN.get(new ItemCode("other")));
    }

    /// In whatever order a plan names its items, completing all that is open completes everything.
    @Test
    void every_plan_comes_to_its_end() {
        var random = new Random(20261123);
        for (var i = 0; i < 1_000; i++) {
            var graph = new ItemGraph(anyPlan(random));
            var completed = new HashSet<ItemCode>();
            var rounds = 0;
            while (completed.size() < graph.items().size()) {
                completed.addAll(graph.openedBy(Set.copyOf(completed)));
                assertThat(++rounds).isLessThanOrEqualTo(graph.items().size());
            }
        }
    }

    private static List<PlannedItem> anyPlan(Random random) {
        var items = new ArrayList<PlannedItem>();
        for (var i = 0; i < 1 + random.nextInt(9); i++) {
            var needs =
                    IntStream.range(0, i)
                            .filter(_ -> random.nextInt(3) == 0)
                            .mapToObj(ItemGraphTest::code)
                            .toArray(ItemCode[]::new);
            items.add(item(code(i), false, needs));
        }
        Collections.shuffle(items, random);
        return items;
    }

    private static ItemCode code(int number) {
        return new ItemCode("item-" + number);
    }
}
