package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Why a service refused, in the language of the request (RFC 9457).
public record ProblemDetails(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        List<Violation> errors) {

    static final ProblemDetails NONE = new ProblemDetails(null, null, null, List.of());

    /// Most problems come without errors, which JSON leaves out.
    public ProblemDetails {
        errors = List.copyOf(Objects.requireNonNullElse(errors, List.of()));
    }

    /// One thing that is wrong.
    ///
    /// @param pointer a JSON pointer to the field
    public record Violation(
            @Nullable String pointer, @Nullable String code, @Nullable String detail) {}

    /// The last part of the type.
    public String slug() {
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }
}
