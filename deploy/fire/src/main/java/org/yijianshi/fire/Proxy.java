package org.yijianshi.fire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A network that can go wrong, between the services and Kafka: slow, cut after so many bytes,
/// reset, or silent.
final class Proxy implements AutoCloseable {

    /// What the network does now.
    enum Weather {
        FAIR,
        SLOW,
        CUT,
        RESET,
        SILENT
    }

    private static final int SLOW_MILLIS = 200;

    private final ServerSocket listener;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong bytesLeft = new AtomicLong();
    private volatile Weather weather = Weather.FAIR;

    Proxy(int target) {
        this.target = target;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void set(Weather next) {
        bytesLeft.set(20_000);
        weather = next;
        if (next == Weather.RESET) {
            sockets.forEach(Proxy::reset);
        }
        if (next == Weather.FAIR) {
            sockets.forEach(Proxy::reset); // whatever was swallowed is not coming any more
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException closed) {
                // or refused: the client tries again
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (weather == Weather.RESET) {
            reset(client);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            sockets.add(client);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        } catch (IOException nobodyThere) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            var buffer = new byte[16 * 1024];
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                pass(out, buffer, n);
            }
        } catch (IOException ended) {
            // the other direction ends as well
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
        }
    }

    private void pass(OutputStream out, byte[] buffer, int length)
            throws IOException, InterruptedException {
        switch (weather) {
            case FAIR -> {}
            case SLOW -> TimeUnit.MILLISECONDS.sleep(SLOW_MILLIS);
            case CUT -> {
                if (bytesLeft.addAndGet(-length) < 0) {
                    bytesLeft.set(20_000);
                    out.write(buffer, 0, length / 2); // in the middle of something
                    throw new IOException("cut");
                }
            }
            case RESET -> throw new IOException("reset");
            case SILENT -> {
                while (weather == Weather.SILENT) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                throw new IOException("what was swallowed is lost");
            }
        }
        out.write(buffer, 0, length);
        out.flush();
    }

    /// With a lingering of zero the peer sees a reset instead of an orderly end.
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyClosed) {
            // as wanted
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sockets.forEach(Proxy::reset);
    }
}
