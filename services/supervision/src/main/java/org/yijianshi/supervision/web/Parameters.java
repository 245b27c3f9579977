package org.yijianshi.supervision.web;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.platform.web.Problem;

import java.util.function.Function;

/// Reads the parameters that several questions share; a wrong one is a problem.
final class Parameters {

    private Parameters() {}

    static @Nullable HallZone zone(@Nullable String zone) {
        return zone == null ? null : HallZone.parse(zone).orElseThrow(Parameters::wrong);
    }

    static @Nullable ItemCode item(@Nullable String item) {
        return item == null ? null : read(item, ItemCode::new);
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
