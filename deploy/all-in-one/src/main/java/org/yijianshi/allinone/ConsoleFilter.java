package org.yijianshi.allinone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/// What of all logs a person at the console needs to see: warnings of services, errors of Kafka and
/// of its clients. That Kafka is away, the services say in words of their own. Named in
/// `all-in-one-logback.xml`, hence public.
public final class ConsoleFilter extends Filter<ILoggingEvent> {

    @Override
    public FilterReply decide(ILoggingEvent event) {
        var ofKafka =
                Logs.KAFKA.equals(Logs.SERVICE.get())
                        || event.getLoggerName().startsWith("org.apache.kafka.");
        var needed = ofKafka ? Level.ERROR : Level.WARN;
        return event.getLevel().isGreaterOrEqual(needed) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
