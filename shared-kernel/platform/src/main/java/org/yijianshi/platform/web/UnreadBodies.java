package org.yijianshi.platform.web;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// What is sent after the answer is taken in for a moment and not for ever. Tomcat itself would
/// read on to keep the connection, and whoever sends slowly would keep a thread, without ever
/// having signed in. Reading nothing more would cut off callers in the middle of a sentence: their
/// answer would be lost.
final class UnreadBodies extends ValveBase {

    /// What follows the head of an ordinary request is there by then.
    private static final Duration A_MOMENT = Duration.ofMillis(250);

    private static final long LOOK_EVERY = Duration.ofMillis(5).toNanos();
    private static final int TOO_LARGE = 413;

    private final Duration patience;

    /// @param patience with somebody who signed in and sends too much
    UnreadBodies(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (!Bodies.isIn(request) || request.isFinished() || request.isAsync()) {
            return;
        }
        response.finishResponse();
        takeIn(request, response.getStatus() == TOO_LARGE);
        if (!request.isFinished()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /// Only what has come is read, so that no read waits. A chunk whose head has come in part would
    /// make it wait: chunks are read for those alone who have signed in.
    private void takeIn(Request request, boolean tooLarge) {
        var body = request.getCoyoteRequest();
        var mayRead = tooLarge || !Bodies.isChunked(request);
        var end = System.nanoTime() + (tooLarge ? patience : A_MOMENT).toNanos();
        var discarded = new Discarded();
        try {
            while (!body.isFinished() && System.nanoTime() < end) {
                body.action(ActionCode.AVAILABLE, true);
                if (body.getAvailable() == 0) {
                    LockSupport.parkNanos(LOOK_EVERY);
                } else if (!mayRead || body.doRead(discarded) < 0) {
                    return;
                }
            }
        } catch (IOException gone) {
            // nobody is there to be answered
        }
    }

    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer last = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            last = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {}
    }
}
