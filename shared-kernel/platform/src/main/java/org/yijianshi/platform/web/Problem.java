package org.yijianshi.platform.web;

import org.yijianshi.kernel.Violation;

import java.util.List;

/// An answer that says what went wrong and what to do, thrown from a controller (RFC 9457). Its
/// slug is listed in `docs/problems.md`; texts are `problem.<slug>.title` and
/// `problem.<slug>.detail`.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String slug;
    private final transient List<Violation> violations;

    private Problem(int status, String slug, List<Violation> violations) {
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.violations = List.copyOf(violations);
    }

    public static Problem notFound() {
        return new Problem(404, "not-found", List.of());
    }

    public static Problem badRequest(String slug) {
        return new Problem(400, slug, List.of());
    }

    public static Problem conflict(String slug) {
        return new Problem(409, slug, List.of());
    }

    /// Everything that is wrong, at once.
    public static Problem invalid(List<Violation> violations) {
        return new Problem(422, "invalid-form", violations);
    }

    int status() {
        return status;
    }

    String slug() {
        return slug;
    }

    List<Violation> violations() {
        return violations;
    }
}
