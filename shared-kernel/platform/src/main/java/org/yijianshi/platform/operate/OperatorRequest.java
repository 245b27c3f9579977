package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.web.Problem;

import java.util.List;
import java.util.Objects;

/// What an operator asks to be done with some messages, and why.
///
/// @param ids as the lists give them, 1 to 100
/// @param reason 1 to 500 characters, kept; nothing personal belongs there
record OperatorRequest(@Nullable List<@Nullable String> ids, @Nullable String reason) {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 500;

    /// The ids, each once.
    List<String> asked() {
        if (ids == null || ids.isEmpty() || ids.size() > MOST) {
            throw Problem.badRequest("invalid-parameter");
        }
        return ids.stream().map(id -> Objects.requireNonNullElse(id, "")).distinct().toList();
    }

    String why() {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON || why.indexOf('\0') >= 0) {
            throw Problem.badRequest("reason-needed");
        }
        return why;
    }
}
