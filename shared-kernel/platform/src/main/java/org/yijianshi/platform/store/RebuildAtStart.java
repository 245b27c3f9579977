package org.yijianshi.platform.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;

/// The operator's command: a service started with `yijianshi.rebuild=true` writes its read models
/// anew before it hears or answers anybody.
final class RebuildAtStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildAtStart.class);

    private final Rebuild rebuild;
    private boolean running;

    RebuildAtStart(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public void start() {
        var started = System.nanoTime();
        var events = rebuild.run();
        var took = Duration.ofNanos(System.nanoTime() - started);
        LOG.warn("read models rebuilt from {} events in {} ms", events, took.toMillis());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before commands, listeners and the web server.
    @Override
    public int getPhase() {
        return -1;
    }
}
