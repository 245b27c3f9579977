package org.yijianshi.departmentkit.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.Sealed;

import java.util.Map;

/// What came of an approval, as events keep it: an award whose confidential part is sealed.
///
/// @param confidential a JSON object of strings, sealed for this department
/// @param unfinished whether a maker still has to produce the result
public record Assigned(
        Map<String, String> results, @Nullable Sealed confidential, boolean unfinished) {

    public Assigned {
        results = Map.copyOf(results);
    }
}
