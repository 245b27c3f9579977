package org.yijianshi.fire;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.yijianshi.allinone.DistributedSystem;
import org.yijianshi.allinone.Options;
import org.yijianshi.allinone.Scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/// The system under test on real processes, with everything set up that will go wrong.
final class Field implements AutoCloseable {

    private static final String SMALL_DISK = "small-disk";
    private static final String MONDAY_MORNING = "2026-11-23T09:30:00+08:00";

    private final Path data;
    private final Proxy proxy;
    private final DistributedSystem system;
    private final SmallDisk smallDisk;

    Field(Plan plan) throws IOException, InterruptedException {
        data = plan.data();
        Scratch.begin(data, () -> SmallDisk.forget(data.resolve(SMALL_DISK)));
        Files.createDirectories(inside());
        var options = Options.in(data.resolve(Scratch.SYSTEM)).onFreePorts();
        proxy = new Proxy(options.port("kafka"));
        system =
                DistributedSystem.start(
                        options.asDistributed()
                                .withKafkaBehind(proxy.port())
                                .withJvmArgument("-XX:TieredStopAtLevel=1")
                                .withJvmArgument(
                                        "-Dyijianshi.failpoints=" + inside().resolve("{name}"))
                                .withJvmArgument(
                                        "-D" + Inside.BUG + "=" + inside().resolve("{name}.bug"))
                                .withJvmArgument(
                                        "-Dspring.config.additional-location=optional:file:"
                                                + Rebuilds.settings(inside(), "{name}")
                                                + "/")
                                .withJvmArgument(
                                        "-D"
                                                + Inside.CLOCK
                                                + "="
                                                + inside().resolve("{name}.clock"))
                                .withJvmArgument(
                                        "-D" + Detour.RATE + "=" + plan.rate(plan.reordered()))
                                .with("yijianshi.time.start", MONDAY_MORNING)
                                .with("yijianshi.access.requests-per-minute", "0")
                                .with("spring.main.sources", Inside.class.getName())
                                .with(producer("interceptor.classes"), Detour.class.getName())
                                .with(consumer("max.poll.interval.ms"), "15000")
                                .with(consumer("session.timeout.ms"), "10000"));
        requireDurable();
        createDetour();
        smallDisk = new SmallDisk(data.resolve(SMALL_DISK));
        storeOnSmallDisk();
    }

    /// `kill -9` alone would not tell.
    private void requireDurable() {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            var value = db("casefile").list("show " + setting, row -> row.getString(1)).getFirst();
            if (!value.equals("on")) {
                throw new IllegalStateException(setting + " is " + value);
            }
        }
    }

    /// The events of the case file: who submits is told, and a report of a department waits.
    private void storeOnSmallDisk() {
        if (smallDisk.isThere()) {
            db("casefile").execute("create tablespace small location '" + smallDisk.place() + "'");
            db("casefile").execute("alter table domainevententry set tablespace small");
        }
    }

    /// What is left of a run must not be in memory.
    private void storeOnDisk() {
        if (smallDisk.isThere()) {
            db("casefile").execute("alter table domainevententry set tablespace pg_default");
            db("casefile").execute("drop tablespace small");
        }
    }

    private static String producer(String property) {
        return "spring.kafka.producer.properties." + property;
    }

    private static String consumer(String property) {
        return "spring.kafka.consumer.properties." + property;
    }

    DistributedSystem system() {
        return system;
    }

    Proxy proxy() {
        return proxy;
    }

    SmallDisk smallDisk() {
        return smallDisk;
    }

    /// Where the services under test look for what they shall suffer.
    Path inside() {
        return data.resolve("inside");
    }

    Db db(String service) {
        return new Db(system.database(service));
    }

    private void createDetour() throws InterruptedException {
        Map<String, Object> servers = Map.of("bootstrap.servers", system.bootstrapServers());
        try (var admin = Admin.create(servers)) {
            admin.createTopics(Set.of(new NewTopic(Detour.TOPIC, 4, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        proxy.set(Proxy.Weather.FAIR);
        try (proxy;
                smallDisk;
                system) {
            storeOnDisk();
        }
    }
}
