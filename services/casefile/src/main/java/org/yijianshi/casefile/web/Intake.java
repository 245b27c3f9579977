package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.access.Relation;
import org.yijianshi.access.Role;
import org.yijianshi.casefile.domain.Party;
import org.yijianshi.casefile.read.CaseQueries;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Problem;

import java.util.List;
import java.util.Set;

/// Whose word counts for whom: people sign for themselves, and only a channel, which has verified
/// everybody, answers for others. What anybody else says of verifications and signatures does not
/// count.
@Component
class Intake {

    private final CaseQueries cases;

    Intake(CaseQueries cases) {
        this.cases = cases;
    }

    /// Whether the caller answers for everybody whom a form names.
    boolean isAnsweredFor(Caller caller) {
        return caller.is(Role.CHANNEL);
    }

    /// Whether the caller acts as somebody whose application it is, whatever else they may be.
    boolean isOnesOwn(CaseId caseId, Caller caller) {
        return caller.is(Role.APPLICANT) && isBroughtInBy(caller, caseId);
    }

    /// Whether there is a case of the caller's own with that id.
    boolean isBroughtInBy(Caller caller, CaseId caseId) {
        return cases.isReached(caseId, new Reach(caller, Set.of(Relation.OWN), List.of()));
    }

    /// @throws Problem if the application is not the caller's own
    void checkOwn(Caller caller, List<Party> concerned) {
        if (!concerned.contains(new Party(caller.identity(), true))) {
            throw Problem.forbidden();
        }
    }
}
