package org.yijianshi.benchmark.floor;

import static org.yijianshi.benchmark.floor.Body.ITEMS;

import org.yijianshi.benchmark.load.Peer;
import org.yijianshi.benchmark.load.PeerProcess.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Six transactions per case: start, registration, four items of which the last completes the case.
/// Each writes two events and its rows.
final class SteppedFloor implements Peer {

    private static final String EVENTS =
            """
            insert into event (stream, version, type, body)
            values (?, ?, ?, ?::jsonb), (?, ?, ?, ?::jsonb)
            """;

    private final Connections connections;
    private final ExecutorService steps;

    SteppedFloor(Database database, int threads) throws SQLException {
        connections = new Connections(database, threads);
        steps = Executors.newFixedThreadPool(threads);
    }

    @Override
    public CompletableFuture<Long> start(long number) throws Exception {
        var completed = new CompletableFuture<Long>();
        connections.commit(
                c -> {
                    var id = Body.caseId(number);
                    events(c, id, 0, "Submitted", Body.form(number), "Released", "{}");
                    try (var insert =
                            c.prepareStatement(
                                    "insert into case_row values (?, 'OPEN', null, 0)")) {
                        insert.setObject(1, id);
                        insert.executeUpdate();
                    }
                });
        next(completed, () -> register(number, completed));
        return completed;
    }

    private interface Step {
        void run() throws Exception;
    }

    private void next(CompletableFuture<Long> completed, Step step) {
        steps.execute(
                () -> {
                    try {
                        step.run();
                    } catch (Exception failed) {
                        completed.completeExceptionally(failed);
                    }
                });
    }

    private void register(long number, CompletableFuture<Long> completed) throws Exception {
        connections.commit(
                c -> {
                    var id = Body.caseId(number);
                    var code = Body.of("creditCode", number);
                    events(c, id, 2, "Registered", code, "Released", "{}");
                    try (var update =
                            c.prepareStatement(
                                    "update case_row set credit_code = ? where case_id = ?")) {
                        update.setString(1, Body.result("creditCode", number));
                        update.setObject(2, id);
                        update.executeUpdate();
                    }
                });
        for (int item = 0; item < ITEMS.size(); item++) {
            var place = item;
            next(completed, () -> finish(number, place, completed));
        }
    }

    private void finish(long number, int item, CompletableFuture<Long> completed) throws Exception {
        var last = new boolean[1];
        connections.commit(c -> last[0] = finish(c, number, item));
        if (last[0]) {
            completed.complete(System.nanoTime());
        }
    }

    private static boolean finish(Connection c, long number, int item) throws SQLException {
        var id = Body.caseId(number);
        var name = ITEMS.get(item);
        try (var insert = c.prepareStatement("insert into item_row values (?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.setString(3, Body.result(name, number));
            insert.executeUpdate();
        }
        var last = count(c, id) == ITEMS.size();
        var second = last ? "Completed" : "Noted";
        events(c, id, 4 + 2 * item, "Finished", Body.of(name, number), second, "{}");
        return last;
    }

    private static int count(Connection c, UUID id) throws SQLException {
        try (var update =
                c.prepareStatement(
                        """
                        update case_row set done = done + 1,
                          state = case when done = 3 then 'COMPLETED' else state end
                        where case_id = ? returning done
                        """)) {
            update.setObject(1, id);
            try (var row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void events(
            Connection c,
            UUID id,
            int version,
            String first,
            String firstBody,
            String second,
            String secondBody)
            throws SQLException {
        try (var insert = c.prepareStatement(EVENTS)) {
            insert.setObject(1, id);
            insert.setInt(2, version);
            insert.setString(3, first);
            insert.setString(4, firstBody);
            insert.setObject(5, id);
            insert.setInt(6, version + 1);
            insert.setString(7, second);
            insert.setString(8, secondBody);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() {
        steps.shutdownNow();
        connections.close();
    }
}
