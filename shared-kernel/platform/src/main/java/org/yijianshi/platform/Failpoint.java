package org.yijianshi.platform;

/// A named place at which a test may let the process die: before and after each commit, send,
/// acknowledgement, token and claim. Nothing is lost or done twice whichever of them is the last
/// that a process reaches, and only dying at each of them shows it.
public final class Failpoint {

    /// Names the file in which points are armed. Without it the places cost nothing: a constant
    /// that is false, together with everything behind it, is not compiled.
    static final String FILE_PROPERTY = "yijianshi.failpoints";

    private static final boolean OPEN = System.getProperty(FILE_PROPERTY) != null;

    private Failpoint() {}

    /// Passes, unless `point` is armed: then the process halts at its n-th time here.
    public static void hit(String point) {
        if (OPEN) {
            ArmedFailpoint.hit(point);
        }
    }
}
