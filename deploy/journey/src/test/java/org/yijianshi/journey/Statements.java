package org.yijianshi.journey;

import org.slf4j.MDC;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What each request asked of a database: the driver says in its own log what it sends and how it
/// ends, on the thread of the request, whose trace is known. What goes on beside it is not counted.
final class Statements extends Handler implements AutoCloseable {

    /// The property of a service whose driver says the text of a statement each time: `0`.
    static final String PARSED_EACH_TIME =
            "spring.datasource.hikari.data-source-properties.prepareThreshold";

    private static final Logger DRIVER =
            Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private static final String SENT = " FE=> Parse(";
    private static final String ENDED = " <=BE CommandStatus(";
    private static final String OF_THE_POOL = "query=\"\"";

    private final Map<String, List<String>> byTrace = new ConcurrentHashMap<>();

    Statements() {
        DRIVER.setLevel(Level.FINEST);
        DRIVER.addHandler(this);
        DRIVER.setUseParentHandlers(false);
        setLevel(Level.FINEST);
    }

    /// In the order in which they were sent, each followed by how it ended: `SELECT 0`.
    List<String> of(String trace) {
        return List.copyOf(byTrace.getOrDefault(trace, List.of()));
    }

    @Override
    public void publish(LogRecord record) {
        var trace = MDC.get("trace");
        var message = record.getMessage();
        if (trace == null || message.contains(OF_THE_POOL)) {
            return;
        }
        if (message.startsWith(SENT) || message.startsWith(ENDED)) {
            byTrace.computeIfAbsent(trace, _ -> new CopyOnWriteArrayList<>())
                    .add(said(message, record.getParameters()));
        }
    }

    private static String said(String message, Object[] parameters) {
        return message.startsWith(ENDED) ? String.valueOf(parameters[0]) : message.strip();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setUseParentHandlers(true);
        DRIVER.setLevel(null);
    }
}
