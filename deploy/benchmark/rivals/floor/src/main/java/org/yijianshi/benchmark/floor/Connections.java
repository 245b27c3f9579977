package org.yijianshi.benchmark.floor;

import org.yijianshi.benchmark.load.PeerProcess.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// A fixed number of connections, open from the beginning to the end.
final class Connections implements AutoCloseable {

    /// What is done with a connection before its commit.
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    private final List<Connection> all = new ArrayList<>();
    private final BlockingQueue<Connection> free;

    Connections(Database database, int number) throws SQLException {
        free = new ArrayBlockingQueue<>(number);
        for (int i = 0; i < number; i++) {
            all.add(Tables.connect(database));
        }
        free.addAll(all);
    }

    /// Returns after the commit.
    void commit(Work work) throws SQLException, InterruptedException {
        var connection = free.take();
        try {
            work.with(connection);
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            free.add(connection);
        }
    }

    @Override
    public void close() {
        for (var connection : all) {
            try {
                connection.close();
            } catch (SQLException gone) {
                // nothing was open on it
            }
        }
    }
}
