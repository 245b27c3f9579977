package org.yijianshi.allinone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// A few pieces of work side by side, and on only when all of them have ended.
final class Parallel {

    private Parallel() {}

    /// @throws RuntimeException the first failure; the other pieces have ended then, too
    static <T> void run(int atOnce, Collection<T> items, Consumer<T> work) {
        var results = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(Math.max(1, atOnce))) {
            items.forEach(item -> results.add(threads.submit(() -> work.accept(item))));
        }
        results.forEach(Parallel::get);
    }

    /// The result, or the failure as the work itself threw it.
    static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
