package org.yijianshi.allinone;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The services as application contexts that know nothing of each other: each is told on its
/// command line what an operator would tell it in production.
final class ServiceContexts implements AutoCloseable {

    private final Options options;
    private final DataDirectory directory;
    private final LocalServers servers;
    private final Instant since = Clock.systemUTC().instant();
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    ServiceContexts(Options options, DataDirectory directory, LocalServers servers) {
        this.options = options;
        this.directory = directory;
        this.servers = servers;
    }

    void start(ServiceSpec service) {
        try {
            running.put(service.name(), Logs.as(service.name(), () -> run(service)));
        } catch (RuntimeException e) {
            throw new StartupProblem(
                    "%s did not start: %s%nIts log: %s"
                            .formatted(
                                    service.name(),
                                    rootCause(e),
                                    directory.logs().resolve(service.name() + ".log")),
                    e);
        }
    }

    void stop(ServiceSpec service) {
        var context = running.remove(service.name());
        if (context != null) {
            context.close();
        }
    }

    /// All at once: each waits for its own last requests and records.
    @Override
    public void close() {
        Parallel.run(options.services().size(), options.services(), service -> stop(service));
    }

    private ConfigurableApplicationContext run(ServiceSpec service) {
        return new SpringApplicationBuilder(service.applicationClass())
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run(arguments(service));
    }

    private String[] arguments(ServiceSpec service) {
        var database = servers.postgres().database(service);
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.config.name", service.name());
        properties.put("spring.application.name", service.name());
        properties.put("spring.jmx.enabled", "false");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(options.ports().of(service.name())));
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.kafka.bootstrap-servers", servers.kafka().bootstrapServers());
        properties.put("yijianshi.keys.directory", directory.keys().toString());
        properties.put("yijianshi.time.anchor", since.toString());
        properties.putAll(options.properties());
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static String rootCause(Throwable problem) {
        var cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
