package org.yijianshi.portal.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yijianshi.portal.operator.Stuck.DeadGroup;
import org.yijianshi.portal.operator.Stuck.DeadLetter;
import org.yijianshi.portal.operator.Stuck.DeadLine;
import org.yijianshi.portal.operator.Stuck.DeadPage;
import org.yijianshi.portal.operator.Stuck.Header;
import org.yijianshi.portal.operator.Stuck.Origin;

import java.time.Instant;
import java.util.List;

class StuckTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void dead_letters_of_one_topic_and_type_stand_together_in_their_order() {
        var page =
                new DeadPage(
                        List.of(
                                line("0-1", "case-events", "case.submitted.v1"),
                                line("0-2", "clock-events", null),
                                line("0-3", "case-events", "case.submitted.v1"),
                                line("0-4", null, null)),
                        null);

        assertThat(page.groups())
                .extracting(DeadGroup::topic, group -> ids(group.lines()))
                .containsExactly(
                        tuple("case-events", List.of("0-1", "0-3")),
                        tuple("clock-events", List.of("0-2")),
                        tuple(null, List.of("0-4")));
    }

    private static List<String> ids(List<DeadLine> lines) {
        return lines.stream().map(line -> line.deadLetter().id()).toList();
    }

    private static DeadLine line(String id, @Nullable String topic, @Nullable String type) {
        var origin = topic == null ? null : new Origin(topic, 0, 7);
        var headers = type == null ? List.<Header>of() : List.of(new Header("ce_type", type));
        return new DeadLine(new DeadLetter(id, AT, origin, null, headers, 3, "digest", null), null);
    }
}
