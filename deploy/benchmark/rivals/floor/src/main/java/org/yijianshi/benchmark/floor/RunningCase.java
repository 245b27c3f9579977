package org.yijianshi.benchmark.floor;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// A case under way in its writer's memory.
record RunningCase(
        long number,
        UUID id,
        AtomicInteger done,
        CompletableFuture<Boolean> accepted,
        CompletableFuture<Long> completed) {

    RunningCase(long number) {
        this(
                number,
                Body.caseId(number),
                new AtomicInteger(),
                new CompletableFuture<>(),
                new CompletableFuture<>());
    }

    void fail(Throwable cause) {
        accepted.completeExceptionally(cause);
        completed.completeExceptionally(cause);
    }
}
