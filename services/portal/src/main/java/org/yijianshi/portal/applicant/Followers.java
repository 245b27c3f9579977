package org.yijianshi.portal.applicant;

import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// All pages that follow a case: so many and no more, looked after by one clock.
@Component
final class Followers {

    static final int OF_ONE_PERSON = 4;
    static final int AT_ALL = 200;
    private static final long SECONDS_BETWEEN = 2;

    private final Set<Follower> all = new LinkedHashSet<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("followers").factory());
    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();

    private final ScheduledFuture<?> looking;

    Followers() {
        looking =
                clock.scheduleWithFixedDelay(
                        this::lookOnce, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /// Takes one more, where there is room.
    synchronized boolean add(Follower follower) {
        var own = all.stream().filter(one -> one.person().equals(follower.person())).count();
        return own < OF_ONE_PERSON && all.size() < AT_ALL && all.add(follower);
    }

    synchronized void remove(Follower follower) {
        all.remove(follower);
    }

    synchronized List<Follower> now() {
        return List.copyOf(all);
    }

    private void lookOnce() {
        for (var follower : now()) {
            looks.execute(
                    () -> {
                        if (!follower.look(Instant.now())) {
                            remove(follower);
                        }
                    });
        }
    }

    @PreDestroy
    void close() {
        looking.cancel(false);
        clock.shutdownNow();
        looks.shutdownNow();
    }
}
