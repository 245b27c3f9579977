package org.yijianshi.journey;

import java.io.IOException;
import java.io.InputStream;

/// A body that stops in the middle, as when the network goes: some bytes, then nothing ever.
final class CutOff extends InputStream {

    private final byte[] bytes;
    private int at;

    CutOff(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        if (at == bytes.length) {
            throw new IOException("cut off on purpose");
        }
        return bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length > 0) {
            into[offset] = (byte) read();
        }
        return Math.min(1, length);
    }
}
