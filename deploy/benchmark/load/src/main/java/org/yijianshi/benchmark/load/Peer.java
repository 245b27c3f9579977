package org.yijianshi.benchmark.load;

import java.util.concurrent.CompletableFuture;

/// Whoever does the work that is measured: ours, a process engine, the plain-JDBC floor.
public interface Peer extends AutoCloseable {

    /// Starts one case and returns after its acceptance is durable. The future holds the instant
    /// (`System.nanoTime`) at which the commit that ends the case was known.
    ///
    /// @param number never used before on these data
    CompletableFuture<Long> start(long number) throws Exception;

    /// Everything it holds is given back.
    @Override
    void close();
}
