package org.yijianshi.casefile.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;

/// Lets one at a time decide about something that may not be there yet: what waits in a case, how
/// many drafts somebody keeps.
@Component
class CaseHold {

    private final JdbcClient db;

    CaseHold(JdbcClient db) {
        this.db = db;
    }

    /// Holds a case until the transaction ends: of two who confirm at once, the second sees what
    /// the first did.
    void take(CaseId caseId) {
        take("pending." + caseId);
    }

    /// Lets one at a time add to a person's drafts, until the transaction ends.
    void takeDraftsOf(String keeper) {
        take("drafts." + keeper);
    }

    private void take(String name) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(name)
                .query(Integer.class)
                .single();
    }
}
