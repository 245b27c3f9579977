package org.yijianshi.platform.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.yijianshi.trial.Trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Pattern;

/// A connection on which somebody says what no HTTP client would.
final class Line implements AutoCloseable {

    private static final Pattern CHUNKED = Pattern.compile("(?i)transfer-encoding: chunked");

    private final Socket socket;

    private Line(Socket socket) {
        this.socket = socket;
    }

    static Line to(Trial trial) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), trial.uri("/").getPort());
            socket.setSoTimeout(30_000);
            return new Line(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line say(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says one thing more; false if nobody listens any more.
    boolean drip() {
        try {
            socket.getOutputStream().write(' ');
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /// Everything until the other side hangs up.
    String all() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /// One answer, after which the connection may go on. What ends with the connection is a problem
    /// here.
    String one() throws IOException {
        var head = upTo("\r\n\r\n");
        if (CHUNKED.matcher(head).find()) {
            return head + upTo("0\r\n\r\n");
        }
        return head.contains("Connection: close") ? head + upTo("}") : head;
    }

    private String upTo(String end) throws IOException {
        var said = new StringBuilder();
        while (!said.toString().endsWith(end)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("hung up after " + said);
            }
            said.append((char) next);
        }
        return said.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
