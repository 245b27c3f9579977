package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The launcher as a process of its own, the way a person meets it.
@DisabledOnOs(OS.WINDOWS) // there is no polite way to end a process there
class AllInOneTest {

    @TempDir Path directory;

    /// What the process under test runs instead of the real services.
    public static final class Launcher {
        private Launcher() {}

        public static void main(String[] args) throws InterruptedException {
            AllInOne.run(List.of(args), Tiny.SERVICES);
        }
    }

    @Test
    void it_says_where_everything_is_and_ends_quietly_when_told_to() throws Exception {
        var process = launch(Ports.free(Tiny.SERVICES));
        var said = untilReady(process);
        assertThat(String.join("\n", said))
                .contains("Yijianshi is ready after")
                .containsPattern("casefile +http://127.0.0.1:\\d+")
                .containsPattern("seal-carving +http://127.0.0.1:\\d+")
                .containsPattern(
                        "deploy/all-in-one/as intake curl -i -X PUT http://127.0.0.1:\\d+/api/cases/[0-9a-f-]{36} ")
                .contains("@deploy/all-in-one/examples/natural-person-llc.json")
                .contains("Stop with Ctrl-C");
        process.toHandle().destroy();
        assertThat(rest(process)).isEmpty();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(directory.resolve("pg-data/postmaster.pid")).doesNotExist();
        assertThat(directory.resolve("logs/postgresql.log"))
                .content()
                .contains("fast shutdown", "database system is shut down");
    }

    @Test
    void a_stop_in_the_middle_of_the_start_leaves_nothing_behind() throws Exception {
        var process = launch(Ports.free(Tiny.SERVICES));
        assertThat(process.inputReader().readLine()).startsWith("Yijianshi is starting");
        var pid = directory.resolve("pg-data/postmaster.pid");
        while (process.isAlive() && Files.notExists(pid)) {
            Thread.onSpinWait();
        }
        process.toHandle().destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(pid).doesNotExist();
        assertThat(rest(process)).doesNotContain("Exception");
    }

    @Test
    void a_killed_launcher_does_not_prevent_the_next_start() throws Exception {
        var ports = Ports.free(Tiny.SERVICES);
        var killed = launch(ports);
        untilReady(killed);
        killed.destroyForcibly().waitFor();
        assertThat(directory.resolve("pg-data/postmaster.pid")).exists();
        var next = launch(ports);
        assertThat(untilReady(next)).isNotEmpty();
        next.toHandle().destroy();
        assertThat(next.waitFor()).isEqualTo(143);
    }

    @Test
    void a_taken_port_is_said_before_anything_starts() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = Ports.free(Tiny.SERVICES).with("kafka", taken.getLocalPort());
            var process = launch(ports);
            assertThat(rest(process))
                    .contains(taken.getLocalPort() + ", needed by kafka")
                    .contains("--yijianshi.kafka.port=")
                    .doesNotContain("Exception");
            assertThat(process.waitFor()).isEqualTo(1);
            assertThat(directory.resolve("pg-data")).doesNotExist();
        }
    }

    private Process launch(Ports ports) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        var binaries = "yijianshi.postgres.binaries";
        command.add("-D" + binaries + "=" + System.getProperty(binaries));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Launcher.class.getName());
        command.add("--yijianshi.data=" + directory);
        ports.byOwner()
                .forEach((owner, port) -> command.add("--" + Ports.property(owner) + "=" + port));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> untilReady(Process process) throws IOException {
        var said = new ArrayList<String>();
        for (var line = line(process); line != null; line = line(process)) {
            said.add(line);
            if (line.startsWith("Stop with Ctrl-C")) {
                return said;
            }
        }
        throw new AssertionError("it ended before it was ready:\n" + String.join("\n", said));
    }

    private static @Nullable String line(Process process) throws IOException {
        return process.inputReader().readLine();
    }

    private static String rest(Process process) {
        return process.inputReader().lines().collect(Collectors.joining("\n")).strip();
    }
}
