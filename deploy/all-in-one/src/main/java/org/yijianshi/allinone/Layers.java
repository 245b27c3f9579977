package org.yijianshi.allinone;

import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// What has been started so far, closed from the top down whenever the end comes: a stop in the
/// middle of a start waits for the steps under way, refuses further ones, and leaves nothing
/// behind. The end comes at the latest with the process.
final class Layers implements AutoCloseable {

    enum Layer {
        DIRECTORY,
        POSTGRES,
        KAFKA,
        SERVICES
    }

    private final EnumMap<Layer, AutoCloseable> open = new EnumMap<>(Layer.class);
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread endWithProcess = new Thread(this::end, "yijianshi-stop");
    private volatile boolean closing;

    Layers() {
        Runtime.getRuntime().addShutdownHook(endWithProcess);
    }

    /// @throws CancellationException when the end has come meanwhile
    <T extends AutoCloseable> T open(Layer layer, Callable<T> opening) {
        return during(
                () -> {
                    var opened = opening.call();
                    synchronized (open) {
                        open.put(layer, opened);
                    }
                    return opened;
                });
    }

    /// @throws CancellationException when the end has come meanwhile
    <T> T during(Callable<T> step) {
        lock.readLock().lock();
        try {
            if (closing) {
                throw stopping();
            }
            return step.call();
        } catch (Exception | LinkageError e) {
            throw closing ? stopping() : asUnchecked(e);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(endWithProcess);
        } catch (IllegalStateException theProcessIsEnding) {
            // then the hook does the same as we do now, whoever comes first
        }
        end();
    }

    /// Returns when everything is closed, whoever closed it.
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void end() {
        closing = true;
        lock.writeLock().lock();
        try {
            List.of(Layer.values()).reversed().forEach(this::close);
        } finally {
            lock.writeLock().unlock();
        }
        ended.countDown();
    }

    /// Also what a step under way fails with: libraries do not like to begin while the process
    /// ends.
    private static CancellationException stopping() {
        return new CancellationException("stopping");
    }

    private static RuntimeException asUnchecked(Throwable problem) {
        return problem instanceof RuntimeException unchecked
                ? unchecked
                : new IllegalStateException(problem);
    }

    private void close(Layer layer) {
        var resource = open.remove(layer);
        if (resource == null) {
            return;
        }
        try {
            resource.close();
        } catch (Exception e) {
            System.getLogger(Layers.class.getName())
                    .log(System.Logger.Level.WARNING, layer + " did not stop cleanly", e);
        }
    }
}
