package org.yijianshi.platform.web;

import org.yijianshi.kernel.Violation;

import java.util.List;

/// An answer that says what went wrong and what to do, thrown from a controller (RFC 9457). Its
/// slug is listed in `docs/problems.md`; texts are `problem.<slug>.title` and
/// `problem.<slug>.detail`.
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What the keys of violations' texts begin with.
    static final String VIOLATION = "violation";

    private final int status;
    private final String slug;
    private final String texts;
    private final transient List<Violation> violations;
    private final int retryAfterSeconds;

    private Problem(int status, String slug, String texts, List<Violation> violations) {
        this(status, slug, texts, violations, 0);
    }

    private Problem(
            int status,
            String slug,
            String texts,
            List<Violation> violations,
            int retryAfterSeconds) {
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.texts = texts;
        this.violations = List.copyOf(violations);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static Problem notFound() {
        return new Problem(404, "not-found", VIOLATION, List.of());
    }

    public static Problem badRequest(String slug) {
        return new Problem(400, slug, VIOLATION, List.of());
    }

    public static Problem conflict(String slug) {
        return new Problem(409, slug, VIOLATION, List.of());
    }

    /// A conflict that is explained.
    ///
    /// @param texts what the keys of the causes' texts begin with, for example `concern`
    public static Problem conflict(String slug, String texts, List<Violation> causes) {
        return new Problem(409, slug, texts, causes);
    }

    /// Everything that is wrong, at once.
    public static Problem invalid(List<Violation> violations) {
        return new Problem(422, "invalid-form", VIOLATION, violations);
    }

    /// The same key with another request.
    public static Problem keyReused() {
        return new Problem(422, "idempotency-key-reused", VIOLATION, List.of());
    }

    /// The first request under this key has not been answered yet.
    public static Problem keyInUse() {
        return new Problem(409, "idempotency-key-in-use", VIOLATION, List.of(), 1);
    }

    /// Nobody signed in, or the token is not good; it is not said why.
    public static Problem unauthenticated() {
        return new Problem(401, "not-signed-in", VIOLATION, List.of());
    }

    /// The caller's role may not do this.
    public static Problem forbidden() {
        return new Problem(403, "not-allowed", VIOLATION, List.of());
    }

    /// Nobody can tell whether the token is good.
    public static Problem issuerAway() {
        return new Problem(503, "sign-in-unavailable", VIOLATION, List.of(), 5);
    }

    /// Nobody can tell who is of the staff.
    public static Problem staffUnknown() {
        return new Problem(503, "staff-unknown", VIOLATION, List.of(), 60);
    }

    /// It is no longer what the caller last saw.
    public static Problem changedSince() {
        return new Problem(412, "changed-since", VIOLATION, List.of());
    }

    /// The caller does not say what was last seen, and might undo what somebody else did.
    public static Problem conditionMissing() {
        return new Problem(428, "if-match-missing", VIOLATION, List.of());
    }

    /// More was asked than one person or address may ask.
    public static Problem tooMany(int retryAfterSeconds) {
        return new Problem(429, "too-many-requests", VIOLATION, List.of(), retryAfterSeconds);
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    String texts() {
        return texts;
    }

    public List<Violation> violations() {
        return violations;
    }

    /// After how many seconds the same may be tried again; 0 if time changes nothing.
    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
