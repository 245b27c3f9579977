package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An applicant's leave for one clerk to act in one case, for half an hour (委托).
public record Mandate(
        long id, String clerk, Instant since, Instant until, @Nullable Instant revokedAt) {

    /// IN_FORCE, REVOKED or ENDED.
    public String state(Instant now) {
        if (revokedAt != null) {
            return "REVOKED";
        }
        return now.isBefore(until) ? "IN_FORCE" : "ENDED";
    }

    public boolean isInForce(Instant now) {
        return state(now).equals("IN_FORCE");
    }
}
