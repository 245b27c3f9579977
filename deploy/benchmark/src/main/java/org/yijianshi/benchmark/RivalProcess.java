package org.yijianshi.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.yijianshi.allinone.Database;
import org.yijianshi.benchmark.load.PeerProcess;
import org.yijianshi.benchmark.load.Result;
import org.yijianshi.benchmark.load.Stage;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A rival in a JVM of its own, with the same heap and collector as ours. One line for a stage, one
/// for its result.
final class RivalProcess implements Contender {

    private final Rival rival;
    private final Database database;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream stages;

    /// Returns when it is ready.
    ///
    /// @param module where it was built
    RivalProcess(Rival rival, Setting setting, Path module, Database database, Path log)
            throws IOException {
        this.rival = rival;
        this.database = database;
        this.log = log;
        process = start(command(rival, setting, module));
        answers = process.inputReader(UTF_8);
        stages = new PrintStream(process.getOutputStream(), true, UTF_8);
        if (!PeerProcess.READY.equals(answers.readLine())) {
            throw ended(null);
        }
    }

    private Process start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().put(PeerProcess.URL, database.url());
        builder.environment().put(PeerProcess.USER, database.user());
        builder.environment().put(PeerProcess.PASSWORD, database.password());
        return builder.start();
    }

    private static List<String> command(Rival rival, Setting setting, Path module)
            throws IOException {
        var target = module.resolve("target");
        var libraries = Files.readString(target.resolve("class-path")).strip();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", target.resolve("classes") + File.pathSeparator + libraries));
        command.add(rival.mainClass());
        command.addAll(setting.arguments());
        return command;
    }

    @Override
    public String name() {
        return rival.name();
    }

    @Override
    public Result run(Stage stage) throws IOException {
        stages.println(stage);
        var answer = answers.readLine();
        if (answer == null) {
            throw ended(stage);
        }
        return Result.parse(answer);
    }

    private IllegalStateException ended(@Nullable Stage stage) {
        return new IllegalStateException(
                "%s ended%s; it says why in %s"
                        .formatted(name(), stage == null ? " at its start" : " in " + stage, log));
    }

    @Override
    public List<ProcessHandle> processes() {
        return List.of(process.toHandle());
    }

    @Override
    public List<Database> databases() {
        return List.of(database);
    }

    /// It ends by itself when it hears nothing more; at the latest after a minute.
    @Override
    public void close() {
        stages.close();
        process.onExit().completeOnTimeout(process, 60, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
