package org.yijianshi.casefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.access.PersonReferences;
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
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The whole service as it runs in production, on a real PostgreSQL and a real Kafka, started once
/// for all tests.
final class Casefile {

    private static final class Holder {
        static final Casefile RUNNING = new Casefile();
    }

    /// A clerk of the county to which the published forms belong.
    static final String CLERK = "zhang.wei";

    private static final TestStaff STAFF =
            TestStaff.NONE.with(CLERK, "", "410402").with("ma.lin", "", "410400");

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    private Casefile() {
        var arguments = new ArrayList<String>();
        var properties = new TreeMap<>(TestServers.properties("casefile"));
        properties.put("yijianshi.access.staff", STAFF.file().toString());
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--yijianshi.access.requests-per-minute=0");
        arguments.add("--server.port=0");
        arguments.add("--yijianshi.pending.forget-every=500ms");
        arguments.add("--yijianshi.drafts.forget-every=500ms");
        arguments.add("--yijianshi.keys.directory=" + TestDirectories.fresh("keys"));
        arguments.add("--yijianshi.time.start=2026-11-23T10:00:00+08:00");
        context =
                ServiceLauncher.run(
                        CasefileApplication.class, "casefile", arguments.toArray(String[]::new));
    }

    static Casefile running() {
        return Holder.RUNNING;
    }

    /// A status and a body.
    record Answer(int status, JsonNode body) {}

    /// An answer with its headers.
    record Headed(Answer answer, HttpHeaders headers) {}

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    int count(String condition, UUID caseId) {
        return part(JdbcClient.class)
                .sql("select count(*)::int from " + condition)
                .param(caseId)
                .query(Integer.class)
                .single();
    }

    /// Changes the form that waits under an id.
    void change(String assignment, UUID caseId) {
        part(JdbcClient.class)
                .sql("update pending_form set " + assignment + " where case_id = ?")
                .param(caseId)
                .update();
    }

    /// The token of a citizen whose face the issuer saw an hour ago.
    String citizen(String idNumber) {
        return citizen(idNumber, Duration.ofDays(30));
    }

    /// The token of a citizen whose verification ends so much later than now.
    String citizen(String idNumber, Duration left) {
        return TestIssuer.running().signed(claims(idNumber, left));
    }

    private Map<String, Object> claims(String idNumber, Duration left) {
        var now = part(BusinessTime.class).instant();
        var person = part(PersonReferences.class).of("CITIZEN_ID", idNumber);
        var claims = TestIssuer.running().claims("casefile", person, "APPLICANT");
        claims.put("person", person);
        claims.put("amr", List.of("FACE"));
        claims.put("acr", "HIGH");
        claims.put("verified_at", now.minus(Duration.ofHours(1)).getEpochSecond());
        claims.put("verified_until", now.plus(left).getEpochSecond());
        return claims;
    }

    /// The token of the clerk.
    String clerk() {
        return TestIssuer.running().token("casefile", CLERK, "CLERK");
    }

    /// The token of a citizen who has another role as well.
    String citizen(String idNumber, String role) {
        var claims = claims(idNumber, Duration.ofDays(30));
        claims.put("roles", List.of("APPLICANT", role));
        return TestIssuer.running().signed(claims);
    }

    /// The token of a citizen of whom the issuer is hardly sure.
    String hardlyKnown(String idNumber) {
        var claims = claims(idNumber, Duration.ofDays(30));
        claims.put("acr", "LOW");
        return TestIssuer.running().signed(claims);
    }

    /// The token of a citizen whom the issuer has not verified.
    String unverified(String idNumber) {
        var person = part(PersonReferences.class).of("CITIZEN_ID", idNumber);
        var claims = TestIssuer.running().claims("casefile", person, "APPLICANT");
        claims.put("person", person);
        return TestIssuer.running().signed(claims);
    }

    Answer get(String token, String path) {
        return send(token, request(path).GET());
    }

    Answer put(String token, String path, JsonNode body) {
        return send(token, request(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    /// With headers of one's own, pair by pair.
    Headed send(String token, String method, String path, @Nullable JsonNode body, String... more) {
        var content =
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        var request = request(path).method(method, content);
        return headed(token, more.length == 0 ? request : request.headers(more));
    }

    /// Under a key of its own.
    Answer post(String token, String path, JsonNode body) {
        var request = request(path).header("Idempotency-Key", UUID.randomUUID().toString());
        return send(token, request.POST(BodyPublishers.ofString(body.toString())));
    }

    Answer delete(String token, String path) {
        return send(token, request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json");
    }

    private Answer send(String token, HttpRequest.Builder request) {
        return headed(token, request).answer();
    }

    private Headed headed(String token, HttpRequest.Builder request) {
        request.header("Authorization", "Bearer " + token);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString(UTF_8));
            var answer = new Answer(response.statusCode(), json.readTree(response.body()));
            return new Headed(answer, response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
