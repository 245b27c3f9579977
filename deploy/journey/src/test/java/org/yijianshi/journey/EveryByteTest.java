package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yijianshi.testkit.Canaries;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// After all other journeys: no byte that they left tells the number or the pay of an employee of
/// any of their forms.
@ExtendWith(SharedHall.class)
@Order(Integer.MAX_VALUE)
class EveryByteTest {

    private final Hall hall;

    EveryByteTest(Hall hall) {
        this.hall = hall;
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES) // a gigabyte
    void what_the_journeys_left_tells_nobody_s_number_and_nobody_s_pay() throws Exception {
        Application.about(hall, "the last one")
                .submitted(Forms.naturalPerson())
                .awaitState("COMPLETED");
        var planted = Forms.planted();
        var sinks = new Sinks(hall);

        assertThat(found(planted, sinks.topics())).as("topics").isEmpty();
        assertThat(found(planted, sinks.tables())).as("tables").isEmpty();
        assertThat(found(planted, sinks.selfReports())).as("metrics, health").isEmpty();
        var files = planted.below(hall.data());
        assertThat(files).as("files").isEmpty();
        System.out.printf("planted: %d, found: %d%n", planted.size(), files.size());
    }

    private static Map<String, Set<String>> found(Canaries planted, Map<String, byte[]> places) {
        var found = new TreeMap<String, Set<String>>();
        places.forEach((place, bytes) -> found.put(place, planted.in(bytes)));
        found.values().removeIf(Set::isEmpty);
        return found;
    }
}
