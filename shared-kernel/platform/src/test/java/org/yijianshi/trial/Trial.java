package org.yijianshi.trial;

import static org.awaitility.Awaitility.await;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.ServiceLauncher;
import org.yijianshi.platform.store.Commands;
import org.yijianshi.testkit.TestDirectories;
import org.yijianshi.testkit.TestIssuer;
import org.yijianshi.testkit.TestServers;
import org.yijianshi.trial.Notebook.Command.Write;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// A running trial service with a database, topics and keys of its own.
public final class Trial implements AutoCloseable {

    public static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final AtomicLong CASES = new AtomicLong();

    private final String name;
    private final Map<String, String> properties;
    private ConfigurableApplicationContext context;

    private Trial(String name, Map<String, String> properties) {
        this.name = name;
        this.properties = properties;
        this.context = run(name, properties);
    }

    /// A new one, on a new database.
    public static Trial start(String name, Map<String, String> more) {
        return new Trial(name, properties(name, more));
    }

    /// A new one on a database that is there already, with the keys that belong to it.
    public static Trial startOn(String name, Map<String, String> properties) {
        return new Trial(name, properties);
    }

    public static Map<String, String> properties(String name, Map<String, String> more) {
        var properties = new HashMap<>(TestServers.properties(name));
        properties.put("server.port", "0");
        properties.put("spring.flyway.locations", "classpath:db/platform,classpath:db/trial");
        properties.put("yijianshi.keys.directory", TestDirectories.fresh("trial-keys").toString());
        properties.putAll(more);
        return properties;
    }

    public static ConfigurableApplicationContext run(String name, Map<String, String> properties) {
        var args =
                properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new);
        return ServiceLauncher.run(TrialApplication.class, name, args);
    }

    /// A case nobody has used.
    public static CaseId newCase() {
        return new CaseId(new UUID(0x7e57L, CASES.incrementAndGet()));
    }

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(40)).untilAsserted(assertion);
    }

    public void stop() {
        context.close();
    }

    public void startAgain() {
        context = run(name, properties);
    }

    @Override
    public void close() {
        context.close();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// A good token for this service.
    public String token(String subject, String... roles) {
        return TestIssuer.running().token(name, subject, roles);
    }

    public TrialTopics topics() {
        return bean(TrialTopics.class);
    }

    public void write(CaseId caseId, String text) {
        bean(Commands.class).send(new Write(caseId, text, AT));
    }

    public URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port")
                        + path);
    }

    public Map<String, String> properties() {
        return properties;
    }

    public String property(String key) {
        return java.util.Objects.requireNonNull(properties.get(key));
    }

    public JdbcClient db() {
        return bean(JdbcClient.class);
    }

    /// What the listener did for a case, in order; each text once per effect.
    public List<String> heard(CaseId caseId) {
        return texts("select text from heard where case_id = ? order by seq", caseId);
    }

    /// What waits for a case, in order: `seq CAUSE`.
    public List<String> parked(CaseId caseId) {
        return texts(
                "select seq || ' ' || cause from parked where case_id = ? order by seq", caseId);
    }

    /// What the read model knows of a case.
    public List<String> notes(CaseId caseId) {
        return texts("select text from note where case_id = ? order by text", caseId);
    }

    /// The numbers of the events of a case.
    public List<String> stored(CaseId caseId) {
        return db().sql(
                        "select sequencenumber::text from domainevententry where aggregateidentifier"
                                + " = ? order by sequencenumber")
                .param(caseId.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> texts(String sql, CaseId caseId) {
        return db().sql(sql).param(caseId.value()).query((row, _) -> row.getString(1)).list();
    }

    public void hears(ProducerRecord<byte[], byte[]> record) {
        TestTopic.send(record);
    }

    /// Tells the service something: number `seq` about a case, after `previous`.
    public void hears(CaseId caseId, long seq, long previous, String text) {
        hears(Said.about(caseId, seq, previous, text).on(topics().in()));
    }
}
