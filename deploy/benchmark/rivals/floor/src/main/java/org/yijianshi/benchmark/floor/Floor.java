package org.yijianshi.benchmark.floor;

import org.yijianshi.benchmark.load.PeerProcess;

/// The floor as a peer of its own: each step its own commit, or many commands in one (`batched=1`).
public final class Floor {

    private Floor() {}

    public static void main(String[] args) throws Exception {
        PeerProcess.run(
                (database, settings) -> {
                    Tables.create(database);
                    return settings.get("batched", 0) == 1
                            ? new BatchedFloor(
                                    database,
                                    settings.get("writers", 2),
                                    settings.get("batch", 256))
                            : new SteppedFloor(database, settings.get("threads", 48));
                },
                args);
    }
}
