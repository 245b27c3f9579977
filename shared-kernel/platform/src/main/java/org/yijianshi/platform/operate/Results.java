package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What came of an operator's request, for each message by itself.
record Results(List<Result> results) {

    /// What came of one.
    ///
    /// @param result `applied`, `sent`, `discarded`, `still-waiting`, `not-discarded`, `not-sent`,
    ///   `gone`: dealt with before, or `try-again-later`: not done, and nothing has changed
    /// @param cause GAP, REFUSED or FAULT where it still waits
    /// @param reason why it waits, or a code of what stands against it
    /// @param detail that code in words
    record Result(
            String id,
            String result,
            @Nullable String cause,
            @Nullable String reason,
            @Nullable String detail) {}
}
