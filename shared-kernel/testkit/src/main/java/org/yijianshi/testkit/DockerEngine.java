package org.yijianshi.testkit;

import org.testcontainers.DockerClientFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether tests use containers. An engine is asked only where one can be: asking in vain costs
/// seconds and logs errors.
final class DockerEngine {

    private static final boolean WANTED =
            !"embedded".equals(System.getProperty("test.servers"))
                    && mayBeThere()
                    && DockerClientFactory.instance().isDockerAvailable();

    private DockerEngine() {}

    static boolean wanted() {
        return WANTED;
    }

    private static boolean mayBeThere() {
        var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows || System.getenv("DOCKER_HOST") != null || sockets().anyMatch(Files::exists);
    }

    private static Stream<Path> sockets() {
        var home = Path.of(System.getProperty("user.home"));
        return Stream.of(
                Path.of("/var/run/docker.sock"),
                home.resolve(".docker/run/docker.sock"),
                home.resolve(".testcontainers.properties"));
    }
}
