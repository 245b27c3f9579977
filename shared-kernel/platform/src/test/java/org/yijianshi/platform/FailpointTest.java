package org.yijianshi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process that passes points, the way a service does.
class FailpointTest {

    private static final int ROUNDS = 5;

    @TempDir Path directory;

    /// What the process under test does.
    public static final class Passer {
        private Passer() {}

        public static void main(String[] args) {
            for (var round = 1; round <= ROUNDS; round++) {
                Failpoint.hit("one");
                Failpoint.hit("other");
                System.out.println("round " + round);
            }
        }
    }

    @Test
    void it_halts_at_the_nth_time_and_says_where() throws Exception {
        var file = Files.writeString(directory.resolve("armed"), "other 3");
        var process = pass("-Dyijianshi.failpoints=" + file);
        assertThat(said(process)).endsWith("round 2");
        assertThat(process.waitFor()).isEqualTo(137);
        assertThat(directory.resolve("armed.died")).hasContent("other");
    }

    @Test
    void nothing_is_armed_until_the_file_says_so() throws Exception {
        var process = pass("-Dyijianshi.failpoints=" + directory.resolve("nothing"));
        assertThat(said(process)).endsWith("round " + ROUNDS);
        assertThat(process.waitFor()).isZero();
    }

    /// The compiler sees a constant: what would arm a point is not even loaded.
    @Test
    void without_the_property_there_is_nothing_behind_a_point() throws Exception {
        var process = pass("-verbose:class");
        var said = said(process);
        assertThat(process.waitFor()).isZero();
        assertThat(said).contains(Failpoint.class.getName() + " ").doesNotContain("ArmedFailpoint");
    }

    private static Process pass(String argument) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(argument);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Passer.class.getName());
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String said(Process process) throws IOException {
        return new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8)
                .strip();
    }
}
