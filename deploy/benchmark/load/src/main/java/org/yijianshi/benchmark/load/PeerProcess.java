package org.yijianshi.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// A peer in a JVM of its own. It reads its database from the environment and its settings from the
/// command line (`threads=8`), says `ready`, answers each line that is a [Stage] with one that is a
/// [Result], and ends when nothing more comes.
public final class PeerProcess {

    /// Names of the environment.
    public static final String URL = "PEER_URL";

    public static final String USER = "PEER_USER";
    public static final String PASSWORD = "PEER_PASSWORD";

    public static final String READY = "ready";

    private PeerProcess() {}

    /// Where a peer keeps its cases.
    public record Database(String url, String user, String password) {}

    /// Whole numbers by name.
    public record Settings(Map<String, Integer> values) {

        static Settings parse(String... arguments) {
            return new Settings(
                    Arrays.stream(arguments)
                            .map(argument -> argument.split("=", 2))
                            .collect(Collectors.toMap(p -> p[0], p -> Integer.valueOf(p[1]))));
        }

        public int get(String name, int otherwise) {
            return values.getOrDefault(name, otherwise);
        }
    }

    /// Makes the peer that the process is about.
    public interface Factory {
        Peer open(Database database, Settings settings) throws Exception;
    }

    /// Returns when the driver has nothing more to say.
    public static void run(Factory factory, String... arguments) throws Exception {
        var out = new PrintStream(System.out, true, UTF_8);
        System.setOut(System.err); // whatever libraries print must not be taken for an answer
        var database = new Database(variable(URL), variable(USER), variable(PASSWORD));
        try (var peer = factory.open(database, Settings.parse(arguments))) {
            out.println(READY);
            answer(new StageRunner(peer, 0), out);
        }
    }

    private static void answer(StageRunner runner, PrintStream out) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            out.println(runner.run(Stage.parse(line)));
        }
    }

    private static String variable(String name) throws IOException {
        return requireNonNull(System.getenv(name), name);
    }
}
