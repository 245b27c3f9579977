package org.yijianshi.identity;

import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The service as it runs, with its files in a directory of the test's own.
final class RunningIssuer implements AutoCloseable {

    static final String REDIRECT = "http://127.0.0.1:8080/signed-in";

    private final Path data;
    private final int port;
    private final ConfigurableApplicationContext context;

    RunningIssuer(Path data) throws IOException {
        this.data = data;
        this.port = freePort();
        this.context =
                IdentityApplication.run(
                        "--spring.profiles.active=local",
                        "--server.port=" + port,
                        "--yijianshi.identity.directory=" + data.resolve("identity"),
                        "--yijianshi.identity.passwords=" + passwordsFile(),
                        "--yijianshi.access.person-key=" + personKey());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    URI at(String path) {
        return URI.create(issuer() + path);
    }

    Path personKey() {
        return data.resolve("keys/person-references");
    }

    Path passwordsFile() {
        return data.resolve("passwords");
    }

    Path signingKeyFile() {
        return data.resolve("identity/signing-key.json");
    }

    String passwordOf(String account) {
        return Objects.requireNonNull(passwords().get(account));
    }

    Map<String, String> passwords() {
        try {
            return Files.readAllLines(passwordsFile()).stream()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
