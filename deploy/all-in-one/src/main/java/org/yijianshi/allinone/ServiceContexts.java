package org.yijianshi.allinone;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The services as application contexts that know nothing of each other: each is told on its
/// command line what an operator would tell it in production.
final class ServiceContexts implements AutoCloseable {

    private final Options options;
    private final DataDirectory directory;
    private final LocalServers servers;
    private final ServiceArguments arguments;
    private final Map<String, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    ServiceContexts(Options options, DataDirectory directory, LocalServers servers) {
        this.options = options;
        this.directory = directory;
        this.servers = servers;
        this.arguments =
                new ServiceArguments(options, directory, servers.kafka().bootstrapServers());
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
        var postgres = servers.postgres();
        var properties = arguments.of(service, postgres, options.ports().of(service.name()));
        properties.putAll(ServiceArguments.passwords(service, postgres));
        return ServiceArguments.onCommandLine(properties).toArray(String[]::new);
    }

    private static String rootCause(Throwable problem) {
        var cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
