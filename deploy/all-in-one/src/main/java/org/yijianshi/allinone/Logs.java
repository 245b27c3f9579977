package org.yijianshi.allinone;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/// One log file for each service although all share a process: every thread belongs to the service
/// whose thread made it. The console shows warnings only.
final class Logs {

    /// Read by [LogFileOfService].
    static final InheritableThreadLocal<String> SERVICE = new InheritableThreadLocal<>();

    /// What Kafka warns of while it comes and goes is of no use to anybody: it stays in its file.
    static final String KAFKA = "kafka";

    /// Where lines of no known service go.
    static volatile String others = "launcher";

    private Logs() {}

    /// For a process that is one service.
    static void into(Path directory, String process) {
        others = process;
        into(directory);
    }

    /// Takes logging away from the single contexts, of which each would set it up for all.
    static void into(Path directory) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        context.reset();
        context.putProperty("logs", directory.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(
                    Objects.requireNonNull(Logs.class.getResource("/all-in-one-logback.xml")));
        } catch (JoranException e) {
            throw new IllegalStateException("logging cannot be set up", e);
        }
    }

    static <T> T as(String service, Supplier<T> work) {
        var before = SERVICE.get();
        SERVICE.set(service);
        try {
            return work.get();
        } finally {
            SERVICE.set(before);
        }
    }
}
