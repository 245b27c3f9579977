package org.yijianshi.allinone;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The JVM's ahead-of-time cache (JEP 483, 514, 515) for services: classes loaded and linked once,
/// mapped at every later start. Made at the first start by one service that is started and ended
/// right after its beans are made; the class path is the same for all, and so is most of what they
/// load. Another class path is another cache.
final class StartCache {

    /// Garbage collector and cache must agree, so all services share these.
    static final List<String> JVM_ARGUMENTS =
            List.of(
                    "-Xmx320m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final String SWITCH = "yijianshi.start.cached";
    private static final int LONGEST_MINUTES = 3;
    private static final Pattern OURS = Pattern.compile("([0-9a-f]{24}|new[0-9]*)\\.(jar|aot)");

    private final ClassPath classPath;
    private final Path file;

    private StartCache(ClassPath classPath, Path file) {
        this.classPath = classPath;
        this.file = file;
    }

    static StartCache in(Path directory) throws IOException {
        var classPath = ClassPath.packed(directory);
        return new StartCache(classPath, directory.resolve(classPath.fingerprint() + ".aot"));
    }

    /// Whether it is still to be made.
    boolean isWanted() {
        return isSwitchedOn() && Files.notExists(file);
    }

    /// Neither made nor used with `-Dyijianshi.start.cached=false`.
    private static boolean isSwitchedOn() {
        return Boolean.parseBoolean(System.getProperty(SWITCH, "true"));
    }

    /// What a child process is started with.
    List<String> jvmArguments() {
        var arguments = new ArrayList<>(JVM_ARGUMENTS);
        if (isSwitchedOn() && Files.exists(file)) {
            arguments.addAll(List.of("-XX:AOTCache=" + file, "-Xlog:aot=off,cds=off"));
        }
        arguments.addAll(List.of("-cp", classPath.asArgument()));
        return arguments;
    }

    /// Runs `service` until its beans are made and keeps what was loaded. Without a cache a start
    /// only takes longer: whatever goes wrong here is a line in the log.
    void make(Jvm.Command service, Path logs) {
        try {
            deleteOthers();
            train(service, logs, file.resolveSibling("new.aot"));
        } catch (IOException failure) {
            tell("no start-up cache: " + failure);
        }
    }

    private void train(Jvm.Command service, Path logs, Path aside) throws IOException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-XX:AOTCacheOutput=" + aside);
        line.add("-Dspring.context.exit=onRefresh");
        line.addAll(JVM_ARGUMENTS);
        line.addAll(List.of("-cp", classPath.asArgument(), service.mainClass().getName()));
        line.addAll(List.of("training", logs.toString(), aside + ".ready"));
        line.addAll(service.arguments());
        var builder =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.to(logs.resolve("start-cache.log").toFile()));
        builder.environment().putAll(service.environment());
        if (isDone(builder.start()) && Files.exists(aside)) {
            Files.move(aside, file);
        } else {
            Files.deleteIfExists(aside); // half a cache would be kept for ever
            tell("no start-up cache: see start-cache.log");
        }
    }

    private static boolean isDone(Process process) {
        try {
            if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void tell(String what) {
        System.getLogger(StartCache.class.getName()).log(System.Logger.Level.WARNING, what);
    }

    /// Of earlier builds, and nothing that is not ours.
    private void deleteOthers() throws IOException {
        var needed = classPath.jars();
        try (var all = Files.list(file.getParent())) {
            for (var other : all.filter(StartCache::isOurs).toList()) {
                if (!needed.contains(other)) {
                    Files.delete(other);
                }
            }
        }
    }

    private static boolean isOurs(Path path) {
        return OURS.matcher(path.getFileName().toString()).matches();
    }
}
