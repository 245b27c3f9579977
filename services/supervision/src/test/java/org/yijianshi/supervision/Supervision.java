package org.yijianshi.supervision;

import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.platform.time.BusinessTime;
import org.yijianshi.testkit.TestDirectories;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.testkit.TestServers;
import org.yijianshi.testkit.TestStaff;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The whole service as it runs in production, on a real PostgreSQL and a real Kafka, started once
/// for all tests. Its business time begins after everything the tests tell it.
final class Supervision {

    private static final class Holder {
        static final Supervision RUNNING = new Supervision();
    }

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private Supervision() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        var arguments = new ArrayList<String>();
        var properties = TestServers.properties("supervision");
        properties.put(
                "yijianshi.access.staff",
                TestStaff.NONE.with("zhou.min", "", "410000", "420000").file().toString());
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--yijianshi.access.requests-per-minute=0");
        arguments.add("--server.port=0");
        arguments.add("--yijianshi.keys.directory=" + TestDirectories.fresh("keys"));
        arguments.add("--yijianshi.time.start=2026-06-30T18:00:00+08:00");
        context =
                ServiceLauncher.run(
                        SupervisionApplication.class,
                        "supervision",
                        arguments.toArray(String[]::new));
    }

    static Supervision running() {
        return Holder.RUNNING;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    BusinessTime time() {
        return part(BusinessTime.class);
    }

    JdbcClient db() {
        return part(JdbcClient.class);
    }

    /// Publishes records in this order and returns when Kafka has them.
    @SuppressWarnings("unchecked")
    void hears(Collection<ProducerRecord<byte[], byte[]>> records) {
        var kafka = (KafkaTemplate<byte[], byte[]>) part(KafkaTemplate.class);
        var sent = new ArrayList<CompletableFuture<?>>();
        records.forEach(record -> sent.add(kafka.send(record)));
        CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    }

    /// Returns when so many messages about a case have had their effect.
    void awaitApplied(Telling story, int messages) {
        await().until(() -> applied(story.caseId) >= messages);
    }

    void awaitVerdict(Telling story) {
        await().ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> ledger(story.caseId).has("verdict"));
    }

    /// How many messages about a case have had their effect.
    int applied(UUID caseId) {
        return db().sql("select coalesce(sum(messages), 0) from inbox where case_id = ?")
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /// The types of the events stored about a case, in order.
    List<String> stored(UUID caseId) {
        return db().sql(
                        """
                        select substring(payloadType from '[^$]*$') from DomainEventEntry
                        where aggregateIdentifier = ? order by sequenceNumber
                        """)
                .param(caseId.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// What the read model holds of a case and its items, in short.
    List<String> rows(UUID caseId) {
        return db().sql(
                        """
                        select concat_ws(' ', zone, edition, state, net_minutes, 'of', budget_minutes,
                                 case when within_promise then 'true, due' else 'false, due' end,
                                 to_char(due_at at time zone 'Asia/Shanghai', 'HH24:MI'))
                        from clock_view where case_id = :case
                        union all
                        (select concat_ws(' ', item, headline, coalesce(released_by, 'null'), pauses,
                                  resumptions, state, ending, budget_minutes || ', due',
                                  to_char(due_at at time zone 'Asia/Shanghai', 'HH24:MI'))
                         from clock_item_view where case_id = :case order by item)
                        """)
                .param("case", caseId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    JsonNode ledger(UUID caseId) {
        return answer("/api/clocks/" + caseId);
    }

    /// The body of a 200.
    JsonNode answer(String path) {
        var response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json.readTree(response.body());
    }

    HttpResponse<String> get(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var token = TestIssuer.running().token("supervision", "zhou.min", "SUPERVISOR");
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + token);
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
