package org.yijianshi.supervision.web;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.web.Problem;

import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Reads the parameters that several questions share; a wrong one is a problem.
final class Parameters {

    private static final int LARGEST_PAGE = 200;

    private Parameters() {}

    static @Nullable HallZone zone(@Nullable String zone) {
        return zone == null ? null : HallZone.parse(zone).orElseThrow(Parameters::wrong);
    }

    static @Nullable ItemCode item(@Nullable String item) {
        return item == null ? null : read(item, ItemCode::new);
    }

    /// How many a page holds, 1 to 200.
    static int limit(int limit) {
        require(limit >= 1 && limit <= LARGEST_PAGE);
        return limit;
    }

    /// The `next` of a page before: what it is ordered by, then the case.
    static <T> @Nullable T place(@Nullable String after, BiFunction<String, UUID, T> place) {
        if (after == null) {
            return null;
        }
        return read(
                after,
                text -> {
                    var parts = text.split("_", 2);
                    return place.apply(parts[0], UUID.fromString(parts[1]));
                });
    }

    static void require(boolean right) {
        if (!right) {
            throw wrong();
        }
    }

    private static <T> T read(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (RuntimeException malformed) {
            throw wrong();
        }
    }

    private static Problem wrong() {
        return Problem.badRequest("invalid-parameter");
    }
}
