package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.web.Problem;

import java.util.List;
import java.util.function.Function;

/// What all lists for operators have in common.
final class Pages {

    private Pages() {}

    static int checked(int limit, int largest) {
        if (limit < 1 || limit > largest) {
            throw Problem.badRequest("invalid-parameter");
        }
        return limit;
    }

    /// The place to go on from; absent behind the last page.
    static <T> @Nullable String next(List<T> page, int limit, Function<T, String> place) {
        return page.size() < limit ? null : place.apply(page.getLast());
    }
}
