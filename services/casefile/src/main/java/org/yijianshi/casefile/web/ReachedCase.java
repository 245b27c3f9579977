package org.yijianshi.casefile.web;

import org.yijianshi.access.Role;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Problem;

import java.util.UUID;

/// A case that the caller reaches; for everybody else there is none.
final class ReachedCase {

    private ReachedCase() {}

    /// @throws Problem as for a case that does not exist
    static CaseId in(CaseQueries cases, UUID caseId, Reach reach) {
        var id = new CaseId(caseId);
        if (!cases.isReached(id, reach)) {
            throw Problem.notFound();
        }
        return id;
    }

    /// The role in which the caller reaches it.
    ///
    /// @throws Problem as for a case that does not exist
    static Role as(CaseQueries cases, UUID caseId, Reach reach) {
        var id = new CaseId(caseId);
        return reach.roleThat(own -> cases.isReached(id, own)).orElseThrow(Problem::notFound);
    }
}
