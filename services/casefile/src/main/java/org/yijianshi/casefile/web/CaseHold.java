package org.yijianshi.casefile.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.kernel.CaseId;

/// Lets one at a time decide about what waits in a case, before there is one and after.
@Component
class CaseHold {

    private final JdbcClient db;

    CaseHold(JdbcClient db) {
        this.db = db;
    }

    /// Holds a case until the transaction ends: of two who confirm at once, the second sees what
    /// the first did.
    void take(CaseId caseId) {
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("pending." + caseId)
                .query(Integer.class)
                .single();
    }
}
