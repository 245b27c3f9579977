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

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Set;

/// Who may bring which form in: people their own, clerks those of their zones, a channel any.
@Component
class Intake {

    private final CaseQueries cases;

    Intake(CaseQueries cases) {
        this.cases = cases;
    }

    /// Whether people bring the form in for themselves. What they say of others' verifications and
    /// signatures does not count; a clerk has seen the papers, and a channel answers for them.
    boolean isPersonal(Reach reach, ObjectNode form) {
        return reach.asks(Relation.NAMED) && !isTrusted(reach, form);
    }

    /// The same where no zone is asked about yet: whoever has no other role than a person's own.
    boolean isOnesOwn(Caller caller) {
        return caller.is(Role.APPLICANT) && !caller.is(Role.CLERK) && !caller.is(Role.CHANNEL);
    }

    /// Whether somebody acts for themselves in a case, whatever else that person may be.
    boolean isOnesOwn(CaseId caseId, Caller caller) {
        var own = new Reach(caller, Set.of(Relation.OWN), List.of());
        return caller.is(Role.APPLICANT) && cases.isReached(caseId, own);
    }

    private static boolean isTrusted(Reach reach, ObjectNode form) {
        return reach.isEverything()
                || (reach.asks(Relation.ZONE) && reach.covers(form.path("intakeZone").asString()));
    }

    /// @throws Problem if the caller may not bring in a form with signatures in it
    void checkTrusted(Reach reach, ObjectNode form) {
        if (!isTrusted(reach, form)) {
            throw Problem.forbidden();
        }
    }

    /// @throws Problem if the application is not the caller's own
    void checkOwn(Reach reach, List<Party> concerned) {
        if (!concerned.contains(new Party(reach.caller().identity(), true))) {
            throw Problem.forbidden();
        }
    }
}
