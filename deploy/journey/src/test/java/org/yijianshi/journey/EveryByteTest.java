package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yijianshi.testkit.Canaries;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// After all other journeys: no byte that they left tells the number of a person, the pay of an
/// employee or the account of an enterprise.
@ExtendWith(SharedHall.class)
@Order(Integer.MAX_VALUE) // last of all: also what malformed requests leave is searched
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

    @Test
    void what_the_journeys_left_tells_no_account_but_to_the_bank() throws Exception {
        Application.about(hall, "the last account")
                .submitted(Forms.naturalPerson())
                .awaitState("COMPLETED");
        var accounts =
                new Tables(hall, "bank-account")
                        .ask("select number from number_pool where case_id is not null");
        var planted = new Canaries(accounts);
        var sinks = new Sinks(hall);
        var tables = sinks.tables();
        // the bank's own list of the numbers that it gives away
        var own = Objects.requireNonNull(tables.remove("bank-account.number_pool"));
        assertThat(planted.in(own)).hasSameSizeAs(accounts);

        assertThat(found(planted, sinks.topics())).as("topics").isEmpty();
        assertThat(found(planted, tables)).as("tables").isEmpty();
        assertThat(found(planted, sinks.logs())).as("logs").isEmpty();
        assertThat(found(planted, sinks.selfReports())).as("metrics, health").isEmpty();
        System.out.printf("accounts: %d, found: 0%n", accounts.size());
    }

    private static Map<String, Set<String>> found(Canaries planted, Map<String, byte[]> places) {
        var found = new TreeMap<String, Set<String>>();
        places.forEach((place, bytes) -> found.put(place, planted.in(bytes)));
        found.values().removeIf(Set::isEmpty);
        return found;
    }
}
