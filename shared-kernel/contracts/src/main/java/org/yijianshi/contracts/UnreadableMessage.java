package org.yijianshi.contracts;

/// A record that is not a message of the type it claims to be. It belongs on the dead-letter topic,
/// bytes intact. Says what went wrong and where, never what stood there: that may be personal.
public final class UnreadableMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMessage(String what) {
        super(what);
    }
}
