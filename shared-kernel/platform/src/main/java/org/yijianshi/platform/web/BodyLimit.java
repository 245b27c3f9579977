package org.yijianshi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;

/// Bounds the size of what is sent to us, and the time it takes. What is accepted must also fit
/// into one Kafka message, sealed and in Base64: half a mebibyte becomes seven tenths, and Kafka
/// takes one. Whoever sends drop by drop would hold a thread.
final class BodyLimit extends OncePerRequestFilter {

    static final int LARGEST = 512 * 1024;

    /// A slow line may take so much longer: 128 kilobits a second.
    private static final int SLOWEST_BYTES_A_SECOND = 16 * 1024;

    private final Duration within;

    /// @param within how long a body may take, besides what a slow line needs for it
    BodyLimit(Duration within) {
        this.within = within;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Bounded(request, within), response);
    }

    /// More was sent than is read.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLarge() {
            super("the body is larger than " + LARGEST + " bytes");
        }
    }

    /// It took longer than is waited for.
    static final class TooSlow extends IOException {

        private static final long serialVersionUID = 1L;

        private TooSlow() {
            super("the body took too long");
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {

        private final long begun = System.nanoTime();
        private final Duration within;

        private Bounded(HttpServletRequest request, Duration within) {
            super(request);
            this.within = within;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > LARGEST) {
                throw new TooLarge();
            }
            return new BoundedStream(super.getInputStream(), begun + within.toNanos());
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream in;
        private final long end;
        private int left = LARGEST;

        private BoundedStream(ServletInputStream in, long end) {
            this.in = in;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            return read < 0 ? read : counted(read, 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLarge();
            }
            if (System.nanoTime() - end > slowLine().toNanos()) {
                throw new TooSlow();
            }
            return result;
        }

        private Duration slowLine() {
            return Duration.ofSeconds((LARGEST - left) / SLOWEST_BYTES_A_SECOND);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
