package org.yijianshi.benchmark.load;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Who waits for which case, for peers that hear of a completion somewhere else than they started
/// it.
public final class Completed {

    private final Map<String, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();

    /// To be asked before the case is started.
    public CompletableFuture<Long> of(String caseName) {
        var completed = new CompletableFuture<Long>();
        waiting.put(caseName, completed);
        return completed;
    }

    /// The commit that ends the case has returned.
    public void committed(String caseName) {
        var completed = waiting.remove(caseName);
        if (completed != null) {
            completed.complete(System.nanoTime());
        }
    }
}
