package org.yijianshi.allinone;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A part that is one Java process.
final class Jvm implements Part {

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(45);

    /// How to start it.
    ///
    /// @param mainClass understands the arguments that [ServiceMain] and [KafkaMain] share
    /// @param environment what must not be seen in the list of processes
    record Command(
            Class<?> mainClass,
            List<String> jvmArguments,
            List<String> arguments,
            Map<String, String> environment) {}

    private final String name;
    private final Path ready;
    private final Path console;
    private final Path logs;
    private final Supplier<Command> command;
    private volatile @Nullable Process process;

    Jvm(String name, DataDirectory directory, Supplier<Command> command) {
        this.name = name;
        this.ready = directory.run().resolve(name + ".ready");
        this.logs = directory.logs();
        this.console = logs.resolve(name + ".console.log");
        this.command = command;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(ready.getParent());
            Files.deleteIfExists(ready);
            awaitReady(launch());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        var running = process;
        if (running == null) {
            return;
        }
        try {
            running.getOutputStream().close(); // the lifeline
            if (!running.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException alreadyGone) {
            kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        var running = process;
        if (running != null) {
            Signals.awaitEnd(List.of(running.destroyForcibly().toHandle()));
        }
    }

    @Override
    public void pause() {
        signal("STOP");
    }

    @Override
    public void resume() {
        signal("CONT");
    }

    @Override
    public boolean isRunning() {
        var running = process;
        return running != null && running.isAlive();
    }

    private void signal(String signal) {
        var running = process;
        if (running != null) {
            Signals.send(signal, List.of(running.toHandle()));
        }
    }

    private Process launch() throws IOException {
        var how = command.get();
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(how.jvmArguments());
        line.add(how.mainClass().getName());
        line.addAll(List.of(name, logs.toString(), ready.toString()));
        line.addAll(how.arguments());
        var builder =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(console.toFile()));
        builder.environment().putAll(how.environment());
        var started = builder.start();
        process = started;
        return started;
    }

    private void awaitReady(Process started) {
        var until = System.nanoTime() + READY_WITHIN.toNanos();
        while (Files.notExists(ready)) {
            if (awaitEnd(started) || System.nanoTime() > until) {
                kill();
                throw new StartupProblem(
                        "%s did not start. Its logs: %s and %s.log"
                                .formatted(name, console, logs.resolve(name)));
            }
        }
    }

    private static boolean awaitEnd(Process started) {
        try {
            return started.waitFor(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
