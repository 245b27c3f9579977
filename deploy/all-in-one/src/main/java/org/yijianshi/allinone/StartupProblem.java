package org.yijianshi.allinone;

import java.io.Serial;

/// Why the system cannot start, in words for the person who started it: what happened and what to
/// do. Shown without a stack trace.
public final class StartupProblem extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    StartupProblem(String whatHappenedAndWhatToDo) {
        super(whatHappenedAndWhatToDo);
    }

    StartupProblem(String whatHappenedAndWhatToDo, Throwable cause) {
        super(whatHappenedAndWhatToDo, cause);
    }
}
