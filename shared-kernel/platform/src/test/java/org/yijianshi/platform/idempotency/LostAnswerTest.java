package org.yijianshi.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.trial.Mischief;
import org.yijianshi.trial.Trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that dies between the commit and the answer, and the one that comes after it.
class LostAnswerTest {

    private static final String NAME = "trial-lost-answer";
    private static final String PORT = "answers on port ";

    @TempDir Path directory;

    /// The process that dies.
    public static final class Victim {
        private Victim() {}

        public static void main(String[] args) {
            var properties = new java.util.HashMap<String, String>();
            for (var argument : args) {
                var parts = argument.split("=", 2);
                properties.put(parts[0], parts[1]);
            }
            var context = Trial.run(NAME, properties);
            System.out.println(
                    PORT + context.getEnvironment().getRequiredProperty("local.server.port"));
        }
    }

    @Test
    void an_answer_lost_between_commit_and_reply_is_given_by_the_next_process() throws Exception {
        var properties = Trial.properties(NAME, Map.of());
        var armed = Files.writeString(directory.resolve("armed"), "answer.before-reply 1");
        var caseId = Trial.newCase();
        var key = UUID.randomUUID();
        var victim = start(properties, armed);
        try {
            var address = URI.create("http://127.0.0.1:" + port(victim) + "/notes/" + caseId);
            assertThatThrownBy(() -> post(address, key)).isInstanceOf(IOException.class);
            assertThat(victim.waitFor()).isEqualTo(137);
        } finally {
            victim.destroyForcibly();
        }
        assertThat(directory.resolve("armed.died")).hasContent("answer.before-reply");
        answersAsIfNothingHadHappened(properties, caseId, key);
    }

    private static void answersAsIfNothingHadHappened(
            Map<String, String> properties, CaseId caseId, UUID key) {
        try (var next = Trial.startOn(NAME, properties)) {
            next.write(caseId, "b");
            var decided = new AtomicInteger();
            next.bean(Mischief.class).afterApply(_ -> decided.incrementAndGet());
            var answer = new Posts(next).add(caseId, "a", key);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("[\"a\"]"); // as it was before b
            assertThat(decided).hasValue(0);
            assertThat(next.notes(caseId)).containsExactly("a", "b");
        }
    }

    private static Process start(Map<String, String> properties, Path armed) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dyijianshi.failpoints=" + armed, "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Victim.class.getName());
        properties.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String port(Process victim) throws IOException {
        var said =
                new BufferedReader(
                        new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(PORT)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
                return line.substring(PORT.length());
            }
        }
        throw new IllegalStateException("it did not start");
    }

    private static void post(URI address, UUID key) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .header(
                                    "Authorization",
                                    "Bearer " + TestIssuer.running().token(NAME, "tester", "CLERK"))
                            .header("Idempotency-Key", key.toString())
                            .POST(BodyPublishers.ofString("{\"text\":\"a\"}"))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
