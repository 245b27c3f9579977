package org.yijianshi.platform.seal;

/// Sealed data that does not open: changed, meant for another case or content, or its key is gone.
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String reason) {
        super(reason, null, false, true);
    }
}
