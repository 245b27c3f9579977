package org.yijianshi.allinone;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;

import java.util.Objects;

/// Tells Logback into which service's file a line belongs. Named in `all-in-one-logback.xml`, hence
/// public.
public final class LogFileOfService extends AbstractDiscriminator<ILoggingEvent> {

    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        return Objects.requireNonNullElse(Logs.SERVICE.get(), Logs.others);
    }

    @Override
    public String getKey() {
        return "service";
    }
}
