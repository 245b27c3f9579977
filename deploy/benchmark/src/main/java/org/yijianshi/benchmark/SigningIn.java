package org.yijianshi.benchmark;

import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.Scratch;
import org.yijianshi.allinone.Tokens;
import org.yijianshi.allinone.YijianshiSystem;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// What signing in costs: the same public door asked with a token, which is then read and checked,
/// and without one, in turns; and a token from the issuer. Client and services share this JVM.
final class SigningIn {

    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 5_000;
    private static final int ROUNDS = 6;
    private static final int TOKENS = 500;
    private static final String ACCOUNT = "li.xiaoyu";

    private final Path data;
    private final HttpClient http = HttpClient.newHttpClient();

    SigningIn(Path data) {
        this.data = data;
    }

    void run() throws Exception {
        Scratch.begin(data, () -> {});
        var options = Options.in(data.resolve(Scratch.SYSTEM)).onFreePorts();
        try (var system =
                YijianshiSystem.start(options.with("yijianshi.access.requests-per-minute", "0"))) {
            var door = system.address("casefile").resolve("/api/catalogue/none");
            askedTimes(WARM_UP, door, "");
            askedTimes(WARM_UP, door, system.tokens().of(ACCOUNT));
            double without = 0;
            double with = 0;
            for (int round = 0; round < ROUNDS; round++) {
                without += askedTimes(REQUESTS, door, "");
                with += askedTimes(REQUESTS, door, system.tokens().of(ACCOUNT));
            }
            print("a request without a token", without / ROUNDS);
            print("the same with a token", with / ROUNDS);
            print("so that a token costs", (with - without) / ROUNDS);
            issued(system.address("identity"), options);
        }
    }

    private static void issued(URI identity, Options options) {
        var passwords = options.dataDirectory().resolve("passwords");
        issuedTimes(TOKENS, identity, passwords);
        var before = cpu();
        issuedTimes(TOKENS, identity, passwords);
        print("a token of the local issuer", micros(cpu().minus(before), TOKENS));
    }

    /// Each from a client that has none yet.
    private static void issuedTimes(int times, URI identity, Path passwords) {
        for (int i = 0; i < times; i++) {
            var _ = new Tokens(identity, passwords).of(ACCOUNT);
        }
    }

    /// Microseconds of CPU for one request.
    private double askedTimes(int times, URI door, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var asked = request.build();
        var before = cpu();
        for (int i = 0; i < times; i++) {
            var answer = http.send(asked, BodyHandlers.discarding());
            if (answer.statusCode() != 404) {
                throw new IllegalStateException("answered " + answer.statusCode());
            }
        }
        return micros(cpu().minus(before), times);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static double micros(Duration spent, int times) {
        return spent.toNanos() / 1000.0 / times;
    }

    private static void print(String what, double micros) {
        System.out.printf(Locale.ROOT, "%-32s %8.0f µs CPU%n", what, micros);
    }
}
