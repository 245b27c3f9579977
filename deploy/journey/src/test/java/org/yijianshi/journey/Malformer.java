package org.yijianshi.journey;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Makes malformed requests for whatever the services say that they offer, each from a seed and a
/// number alone.
///
/// @param address where a service is
/// @param cases numbers of cases that exist, so that some requests get past the first question
/// @param bearer the `Authorization` of somebody who may pass, or nothing; most requests carry it
record Malformer(
        long seed,
        Function<String, URI> address,
        List<Operation> operations,
        List<UUID> cases,
        Function<Operation, String> bearer) {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    Malformed request(long number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var operation = operation(random);
        var maker =
                new Malformation(
                        random,
                        operation,
                        address.apply(operation.service()),
                        cases,
                        random.nextInt(4) > 0 ? bearer.apply(operation) : "");
        return maker.make(number);
    }

    /// Every door as often as any other, however many services have it; those that take a body more
    /// often, since there is more that can be wrong.
    private Operation operation(RandomGenerator random) {
        var onlyWithBody = random.nextInt(100) < 55;
        var some = operations.stream().filter(o -> !onlyWithBody || o.takesBody()).toList();
        var doors = some.stream().map(Operation::door).distinct().toList();
        var door = doors.get(random.nextInt(doors.size()));
        var same = some.stream().filter(o -> o.door().equals(door)).toList();
        return same.get(random.nextInt(same.size()));
    }
}
