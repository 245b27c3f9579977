package org.yijianshi.benchmark.floor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// Takes up to so many queued commands and commits them together; what follows from them is queued
/// after the commit.
final class Writer extends Thread implements AutoCloseable {

    private final Connection connection;
    private final int largest;
    private final BlockingQueue<Command> queue = new LinkedBlockingQueue<>();

    Writer(Connection connection, int largest) {
        super("writer");
        this.connection = connection;
        this.largest = largest;
    }

    void submit(Command command) {
        queue.add(command);
    }

    @Override
    public void run() {
        try {
            while (true) {
                var batch = new ArrayList<Command>();
                batch.add(queue.take());
                queue.drainTo(batch, largest - 1);
                write(batch);
            }
        } catch (InterruptedException closed) {
            // the end
        }
    }

    private void write(List<Command> batch) {
        try {
            Batch.of(batch).write(connection);
            connection.commit();
            batch.forEach(this::committed);
        } catch (SQLException | RuntimeException failed) {
            batch.forEach(command -> command.of().fail(failed));
            undo();
        }
    }

    /// Whoever waits for a later command must not wait for ever.
    private void undo() {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            // the next batch fails, too, and says so
        }
    }

    private void committed(Command command) {
        var running = command.of();
        switch (command.step()) {
            case Command.START -> {
                running.accepted().complete(true);
                submit(new Command(running, Command.REGISTER));
            }
            case Command.REGISTER -> {
                for (int item = 0; item < Body.ITEMS.size(); item++) {
                    submit(new Command(running, item));
                }
            }
            default -> {
                if (running.done().get() == Body.ITEMS.size()) {
                    running.completed().complete(System.nanoTime());
                }
            }
        }
    }

    @Override
    public void close() {
        interrupt();
        try {
            join();
            connection.close();
        } catch (InterruptedException | SQLException ending) {
            // the process ends anyway
        }
    }
}
