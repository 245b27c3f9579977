package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.yijianshi.allinone.DistributedSystem;
import org.yijianshi.allinone.Options;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/// The same code with a process for each service: what one of them was doing when it died, another
/// replica goes on with.
@DisabledOnOs(OS.WINDOWS) // processes cannot be killed alike there
class DistributedTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @Timeout(value = 6, unit = TimeUnit.MINUTES) // seven JVMs start
    void a_case_completes_although_a_replica_is_killed() throws Exception {
        var options = Options.in(DataDirectories.fresh("distributed")).onFreePorts();
        try (var system = DistributedSystem.start(options.asDistributed())) {
            var first = system.address("casefile");
            awaitCompleted(system, first, submitted(system, first));

            var second = system.service("casefile", 1);
            second.start();
            var elsewhere = system.address("casefile", 1);
            assertThat(elsewhere).isNotEqualTo(first);
            awaitCompleted(system, first, submitted(system, elsewhere));

            var begun = submitted(system, first);
            system.service("casefile").kill();
            assertThat(system.service("casefile").isRunning()).isFalse();
            awaitCompleted(system, elsewhere, begun);
            awaitCompleted(system, elsewhere, submitted(system, elsewhere));
        }
    }

    private static UUID submitted(DistributedSystem system, URI casefile)
            throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        var form = Forms.naturalPerson().toString();
        var request = request(system, casefile, id);
        var answer =
                HTTP.send(
                        request.header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static void awaitCompleted(DistributedSystem system, URI casefile, UUID id) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> view(system, casefile, id).path("state").asString(),
                        "COMPLETED"::equals);
    }

    private static JsonNode view(DistributedSystem system, URI casefile, UUID id)
            throws IOException, InterruptedException {
        var request = request(system, casefile, id).build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    private static HttpRequest.Builder request(DistributedSystem system, URI casefile, UUID id) {
        return HttpRequest.newBuilder(casefile.resolve("/api/cases/" + id))
                .header("Authorization", "Bearer " + system.tokens().of(People.CHANNEL));
    }
}
