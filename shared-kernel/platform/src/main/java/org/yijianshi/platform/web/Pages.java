package org.yijianshi.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What all lists have in common: each page says where the next begins.
public final class Pages {

    private static final int LARGEST = 200;

    private Pages() {}

    /// How many a page holds, 1 to 200.
    public static int checked(int limit) {
        return checked(limit, LARGEST);
    }

    /// How many a page holds, where that is another number.
    public static int checked(int limit, int largest) {
        if (limit < 1 || limit > largest) {
            throw wrong();
        }
        return limit;
    }

    /// The place to go on from; absent behind the last page.
    public static <T> @Nullable String next(List<T> page, int limit, Function<T, String> place) {
        return page.size() < limit ? null : place.apply(page.getLast());
    }

    /// The `next` of a page before: what it is ordered by, then an id.
    ///
    /// @param place throws whatever it likes on what it cannot read
    public static <T> @Nullable T place(@Nullable String after, BiFunction<String, UUID, T> place) {
        if (after == null) {
            return null;
        }
        try {
            var parts = after.split("_", 2);
            return place.apply(parts[0], UUID.fromString(parts[1]));
        } catch (RuntimeException malformed) {
            throw wrong();
        }
    }

    private static Problem wrong() {
        return Problem.badRequest("invalid-parameter");
    }
}
