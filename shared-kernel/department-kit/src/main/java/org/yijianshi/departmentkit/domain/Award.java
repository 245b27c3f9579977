package org.yijianshi.departmentkit.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an item produces. `results` are enterprise-level and may be published; `confidential` ones
/// are personal or sensitive (an account number, each enrolment) and leave the department sealed
/// for the case file alone.
public record Award(Map<String, String> results, Map<String, String> confidential) {

    public static final Award NONE = new Award(Map.of(), Map.of());

    public Award {
        results = Map.copyOf(results);
        confidential = Map.copyOf(confidential);
    }

    public static Award of(Map<String, String> results) {
        return new Award(results, Map.of());
    }

    /// Both awards together; the other one's values win.
    public Award and(Award other) {
        return new Award(merged(results, other.results), merged(confidential, other.confidential));
    }

    private static Map<String, String> merged(Map<String, String> a, Map<String, String> b) {
        var all = new LinkedHashMap<>(a);
        all.putAll(b);
        return all;
    }
}
