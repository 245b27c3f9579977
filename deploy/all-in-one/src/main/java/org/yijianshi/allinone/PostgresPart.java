package org.yijianshi.allinone;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// PostgreSQL, whose main process and all those it made belong to nobody but themselves.
final class PostgresPart implements Part {

    private final DataDirectory directory;
    private final int port;
    private volatile @Nullable LocalPostgres server;

    PostgresPart(DataDirectory directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    LocalPostgres server() {
        return Objects.requireNonNull(server, "PostgreSQL was never started");
    }

    @Override
    public String name() {
        return Ports.POSTGRES;
    }

    @Override
    public synchronized void start() {
        try {
            server = LocalPostgres.start(directory, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void stop() {
        var running = server;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void kill() {
        end("KILL", processes());
    }

    /// Its immediate mode: every connection is cut and the next start recovers from the log.
    void stopImmediately() {
        end("QUIT", processes().subList(0, 1));
    }

    @Override
    public void pause() {
        Signals.send("STOP", processes());
    }

    @Override
    public void resume() {
        Signals.send("CONT", processes());
    }

    @Override
    public boolean isRunning() {
        return !processes().isEmpty();
    }

    private synchronized void end(String signal, List<ProcessHandle> told) {
        var all = processes();
        Signals.send(signal, told);
        Signals.awaitEnd(all);
        try {
            server().forget();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The main process first.
    private List<ProcessHandle> processes() {
        var all = new ArrayList<ProcessHandle>();
        try {
            var pid = Files.readAllLines(directory.postgres().resolve("postmaster.pid")).getFirst();
            ProcessHandle.of(Long.parseLong(pid.strip()))
                    .ifPresent(
                            main -> {
                                all.add(main);
                                all.addAll(main.descendants().toList());
                            });
        } catch (IOException notRunning) {
            // then there is none
        }
        return all;
    }
}
