package org.yijianshi.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class StageRunnerTest {

    /// Never more than so many at once, and never a number twice.
    private static final class Counting implements Peer {

        private final Set<Long> seen = ConcurrentHashMap.newKeySet();
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        @Override
        public CompletableFuture<Long> start(long number) {
            assertThat(seen.add(number)).isTrue();
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            return CompletableFuture.supplyAsync(
                    () -> {
                        now.decrementAndGet();
                        return System.nanoTime();
                    });
        }

        @Override
        public void close() {}
    }

    @Test
    void a_closed_stage_keeps_to_its_number_in_flight_and_drains() throws Exception {
        var peer = new Counting();
        var result = new StageRunner(peer, 100).run(Stage.parse("closed 3 0.2s"));
        assertThat(result.cases()).isEqualTo(peer.seen.size()).isPositive();
        assertThat(peer.seen).contains(100L).allMatch(number -> number >= 100);
        assertThat(peer.most.get()).isBetween(1, 3);
        assertThat(peer.now).hasValue(0);
    }

    @Test
    void an_open_stage_starts_every_case_of_its_schedule() throws Exception {
        var peer = new Counting();
        var result = new StageRunner(peer, 0).run(Stage.parse("open 100/s 0.2s"));
        assertThat(result.cases()).isEqualTo(20);
        assertThat(peer.seen).hasSize(20);
    }

    @Test
    void a_case_that_fails_fails_the_stage() {
        Peer failing =
                new Peer() {
                    @Override
                    public CompletableFuture<Long> start(long number) {
                        throw new IllegalStateException("refused");
                    }

                    @Override
                    public void close() {}
                };
        assertThatThrownBy(() -> new StageRunner(failing, 0).run(Stage.parse("closed 2 5s")))
                .hasRootCauseMessage("refused");
    }
}
