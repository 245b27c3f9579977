package org.yijianshi.benchmark.floor;

import org.yijianshi.benchmark.load.Peer;
import org.yijianshi.benchmark.load.PeerProcess.Database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The same rows with group commit: few writers, each takes what is queued and commits it together.
/// A case always has the same writer. Every answer still comes after its commit.
final class BatchedFloor implements Peer {

    private final List<Writer> writers = new ArrayList<>();

    BatchedFloor(Database database, int number, int batch) throws SQLException {
        for (int i = 0; i < number; i++) {
            writers.add(new Writer(Tables.connect(database), batch));
        }
        writers.forEach(Writer::start);
    }

    @Override
    public CompletableFuture<Long> start(long number) {
        var writer = writers.get((int) (number % writers.size()));
        var running = new RunningCase(number);
        writer.submit(new Command(running, Command.START));
        running.accepted().join();
        return running.completed();
    }

    @Override
    public void close() {
        writers.forEach(Writer::close);
    }
}
