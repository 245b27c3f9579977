package org.yijianshi.fire;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.yijianshi.allinone.Part;
import org.yijianshi.contracts.Topics;
import org.yijianshi.fire.Proxy.Weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What goes wrong while the load runs, in an order that follows from the seed.
final class Faults {

    /// Beyond `max.poll.interval` (15 s here) and, all the more, the claim on the cursor (10 s).
    private static final int BEYOND_POLL = 18;

    private static final int TEMPORARILY_UNAVAILABLE = 503;
    private static final int FULL_SECONDS = 8;

    /// By then something has come for everybody.
    private static final Duration SOMETHING_COMES_WITHIN = Duration.ofSeconds(30);

    private static final Duration AT_LONGEST = Duration.ofMinutes(2);

    private final Field field;
    private final Load load;
    private final Random random;
    private final Map<String, Integer> done = new TreeMap<>();
    private final List<Long> consumingAgain = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger nothingCame = new AtomicInteger();
    private final List<String> unexplained = Collections.synchronizedList(new ArrayList<>());

    Faults(Field field, Load load, long seed) {
        this.field = field;
        this.load = load;
        this.random = new Random(seed);
    }

    /// One thing that goes wrong, until it is over.
    interface Fault {
        void happen() throws IOException, InterruptedException;
    }

    record Named(String kind, Fault fault) {}

    /// So many kills, and everything else in proportion, shuffled.
    List<Named> plan(int kills) {
        var plan = new ArrayList<Named>();
        for (int i = 0; i < kills; i++) {
            plan.add(
                    switch (i % 6) {
                        case 4 -> new Named("kill -9 PostgreSQL", this::killPostgres);
                        case 5 -> new Named("kill -9 Kafka", this::killKafka);
                        default -> new Named("kill -9 services", this::killServices);
                    });
        }
        for (int i = 0; i < Math.max(1, kills / 12); i++) {
            plan.add(new Named("frozen beyond the poll", () -> freeze(BEYOND_POLL)));
            plan.add(new Named("PostgreSQL immediate stop", this::stopPostgres));
            plan.add(new Named("backends terminated", this::terminateBackends));
            plan.add(new Named("network slow", () -> weather(Weather.SLOW, 8)));
            plan.add(new Named("network cut", () -> weather(Weather.CUT, 8)));
            plan.add(new Named("network reset", () -> weather(Weather.RESET, 6)));
            plan.add(new Named("network silent", () -> weather(Weather.SILENT, 12)));
            plan.add(new Named("rebalance storm", this::storm));
            plan.add(new Named("second replica", this::secondReplica));
            plan.add(new Named("clock stepped", this::stepClocks));
            if (field.smallDisk().isThere()) {
                plan.add(new Named("disk full", this::fillDisk));
            }
        }
        Collections.shuffle(plan, random);
        return plan;
    }

    Map<String, Integer> done() {
        return done;
    }

    /// How long it took in milliseconds, where it was seen.
    List<Long> consumingAgain() {
        return consumingAgain.stream().sorted().toList();
    }

    /// How often there was nothing to consume.
    int nothingCame() {
        return nothingCame.get();
    }

    /// What did not happen as it must while things went wrong.
    List<String> unexplained() {
        return List.copyOf(unexplained);
    }

    void happen(Named fault) throws IOException, InterruptedException {
        fault.fault().happen();
        done.merge(fault.kind(), 1, Integer::sum);
    }

    private void killServices() throws InterruptedException {
        var names = new ArrayList<>(Services.ALL);
        Collections.shuffle(names, random);
        restart(names.subList(0, 1 + random.nextInt(3)));
    }

    private void restart(List<String> names) throws InterruptedException {
        names.forEach(name -> field.system().service(name).kill());
        var since = Instant.now();
        var starts = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(names.size())) {
            for (var name : names) {
                starts.add(
                        threads.submit(
                                () -> {
                                    field.system().service(name).start();
                                    measure(name, since);
                                    return null;
                                }));
            }
        }
        for (var start : starts) {
            Threads.finish(start);
        }
    }

    /// Until the service that was killed has applied the first message since. Where nothing lay
    /// there for it, nothing can be said of the time.
    private void measure(String name, Instant since) throws InterruptedException {
        var sql = "select count(*) from inbox where applied_at > '" + since + "'";
        while (field.db(name).number(sql) == 0) {
            if (isPast(SOMETHING_COMES_WITHIN, since) && !lags(name)) {
                nothingCame.incrementAndGet();
                return;
            }
            if (isPast(AT_LONGEST, since)) {
                unexplained.add(name + " does not consume after it was killed");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        consumingAgain.add(Duration.between(since, Instant.now()).toMillis());
    }

    private boolean lags(String name) throws InterruptedException {
        return Lag.isThere(field.system().bootstrapServers(), name);
    }

    private static boolean isPast(Duration time, Instant since) {
        return Instant.now().isAfter(since.plus(time));
    }

    private void killPostgres() throws InterruptedException {
        again(field.system().postgres());
    }

    private void killKafka() throws InterruptedException {
        again(field.system().kafka());
    }

    private void again(Part part) throws InterruptedException {
        part.kill();
        TimeUnit.SECONDS.sleep(1 + random.nextInt(4));
        part.start();
    }

    private void stopPostgres() throws InterruptedException {
        field.system().stopPostgresImmediately();
        field.system().postgres().start();
    }

    private void terminateBackends() {
        for (int i = 0; i < 5; i++) {
            field.db("casefile")
                    .number(
                            "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                    + " where backend_type = 'client backend'"
                                    + " and pid <> pg_backend_pid()");
            pause(500);
        }
    }

    private void freeze(int seconds) throws InterruptedException {
        var one = field.system().service(any());
        one.pause();
        TimeUnit.SECONDS.sleep(seconds);
        one.resume();
    }

    private void weather(Weather weather, int seconds) throws InterruptedException {
        field.proxy().set(weather);
        TimeUnit.SECONDS.sleep(seconds);
        field.proxy().set(Weather.FAIR);
    }

    /// A stranger joins a group and leaves it, again and again; it commits nothing.
    private void storm() {
        for (int i = 0; i < 4; i++) {
            try (var stranger = stranger("casefile")) {
                stranger.subscribe(Topics.handlingEvents());
                stranger.poll(Duration.ofSeconds(2));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> stranger(String group) {
        return Bus.Kafka.consumer(
                Map.of("bootstrap.servers", field.system().bootstrapServers(), "group.id", group));
    }

    private void secondReplica() throws InterruptedException {
        var name = any();
        if (!new SecondReplica(field, load, name).happen()) {
            unexplained.add("nobody took over the relay of " + name);
        }
    }

    private void stepClocks() throws InterruptedException {
        for (var step : List.of("PT61S", "PT1H", "PT-1H", "")) {
            Services.ALL.forEach(name -> write(name + ".clock", step));
            TimeUnit.SECONDS.sleep(2);
        }
    }

    /// Who submits is told to try again; what departments report waits.
    private void fillDisk() throws IOException, InterruptedException {
        field.smallDisk().fill();
        try {
            var status = firstRefusal();
            if (status != TEMPORARILY_UNAVAILABLE) {
                unexplained.add("a full disk was answered with " + status);
            }
            TimeUnit.SECONDS.sleep(FULL_SECONDS);
        } finally {
            field.smallDisk().makeRoom();
        }
    }

    /// There may be room on a page for a few more.
    private int firstRefusal() throws InterruptedException {
        int status = 0;
        for (int i = 0; i < 100; i++) {
            status = load.submitOnce();
            if (status >= 300 || status == 0) {
                return status;
            }
        }
        return status;
    }

    private void write(String file, String text) {
        try {
            Files.writeString(field.inside().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String any() {
        return Services.ALL.get(random.nextInt(Services.ALL.size()));
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
