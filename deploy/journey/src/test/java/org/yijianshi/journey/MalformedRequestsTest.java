package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// Thousands of requests that are wrong in every way we can think of: none of them is our fault,
/// none is told anything about our innards, and the system lives on.
///
/// Comes after the journeys, because what it leaves fills the officers' lists, and before the
/// search of every byte, because what it leaves is searched too: `-Dmalformed.requests`,
/// `-Dmalformed.seed`.
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(SharedHall.class)
class MalformedRequestsTest {

    private static final int REQUESTS = Integer.getInteger("malformed.requests", 5_000);
    private static final long SEED = Long.getLong("malformed.seed", 20_261_123L);
    private static final int AT_ONCE = 8;
    private static final long HEADROOM = 96L << 20;

    private final Hall hall;

    MalformedRequestsTest(Hall hall) {
        this.hall = hall;
    }

    @Test
    @Timeout(1_200)
    void nothing_that_is_sent_is_our_fault_or_brings_us_down() throws Exception {
        var completed = Application.about(hall, "before " + SEED).submitted(Forms.naturalPerson());
        completed.awaitState("COMPLETED");
        var open = Application.about(hall, "open " + SEED).submitted(Forms.corporateShareholder());
        var malformer =
                new Malformer(
                        SEED,
                        service -> hall.address(service),
                        operations(),
                        List.of(completed.id(), open.id()),
                        hall::bearer);
        var complaints = new ArrayList<String>();
        complaints.addAll(complaints(send(malformer, -REQUESTS / 5, 0)));
        var before = heapAfterCollection();
        var bound = before + HEADROOM;
        var reactions = send(malformer, 0, REQUESTS);
        complaints.addAll(complaints(reactions));
        print(reactions);
        reactions.clear();
        // what was sent last is answered, but not all of it has been let go of yet
        var after =
                await().atMost(Duration.ofSeconds(30))
                        .until(MalformedRequestsTest::heapAfterCollection, heap -> heap < bound);
        System.out.printf("heap after collection: %d MB, then %d MB%n", before >> 20, after >> 20);

        Application.about(hall, "after " + SEED)
                .submitted(Forms.naturalPerson())
                .awaitState("COMPLETED");
        assertThat(complaints).as("%d requests, seed %d", REQUESTS, SEED).isEmpty();
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var service : Sinks.SERVICES) {
            var described = Operation.of(service, hall.get(service, "/v3/api-docs").body());
            assertThat(described).as(service).isNotEmpty();
            operations.addAll(described);
        }
        return operations;
    }

    private static List<Reaction> send(Malformer malformer, long from, long to) throws Exception {
        var reactions = new ArrayList<Reaction>();
        try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                var senders = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Reaction>> sent =
                    LongStream.range(from, to)
                            .mapToObj(
                                    number ->
                                            senders.submit(
                                                    () ->
                                                            Reaction.to(
                                                                    malformer.request(number),
                                                                    http)))
                            .toList();
            for (var one : sent) {
                reactions.add(one.get());
            }
        }
        return reactions;
    }

    private static List<String> complaints(List<Reaction> reactions) {
        return reactions.stream()
                .map(Reaction::complaint)
                .filter(wrong -> !wrong.isEmpty())
                .toList();
    }

    private static void print(List<Reaction> reactions) {
        var counts = new TreeMap<String, TreeMap<String, Integer>>();
        for (var reaction : reactions) {
            counts.computeIfAbsent(reaction.status(), _ -> new TreeMap<>())
                    .merge(reaction.kind(), 1, Integer::sum);
        }
        System.out.printf("%d malformed requests, seed %d%n", reactions.size(), SEED);
        counts.forEach(
                (status, kinds) ->
                        System.out.printf(
                                "  %-5s %6d  %s%n",
                                status,
                                kinds.values().stream().mapToInt(Integer::intValue).sum(),
                                kinds));
        var slowest = reactions.stream().mapToLong(Reaction::millis).max().orElse(0);
        System.out.printf("  slowest %d ms%n", slowest);
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
