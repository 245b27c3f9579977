package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

/// A service did not do what it was asked, and says why.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final int status;
    private final transient ProblemDetails problem;
    private final @Nullable String service;

    Refused(int status, ProblemDetails problem) {
        this(status, problem, null);
    }

    private Refused(int status, ProblemDetails problem, @Nullable String service) {
        super(status + " " + problem.slug(), null, false, false);
        this.status = status;
        this.problem = problem;
        this.service = service;
    }

    public static Refused notFound(String service) {
        return new Refused(NOT_FOUND, ProblemDetails.NONE, service);
    }

    static Refused silent(String service) {
        return new Refused(UNAVAILABLE, ProblemDetails.NONE, service);
    }

    Refused by(String name) {
        return new Refused(status, problem, name);
    }

    public int status() {
        return status;
    }

    public ProblemDetails problem() {
        return problem;
    }

    /// Who refused.
    public @Nullable String service() {
        return service;
    }
}
