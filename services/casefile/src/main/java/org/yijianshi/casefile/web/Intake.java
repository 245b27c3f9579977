package org.yijianshi.casefile.web;

import org.springframework.stereotype.Component;
import org.yijianshi.access.Relation;
import org.yijianshi.casefile.domain.Party;
import org.yijianshi.platform.access.Caller;
import org.yijianshi.platform.access.Reach;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/// Who may bring which form in: people their own, clerks those of their zones, a channel any.
@Component
class Intake {

    /// The form as it counts when this caller brings it.
    ObjectNode asBroughtBy(Caller caller, ObjectNode form, Instant at) {
        return form;
    }

    /// @throws Problem if the caller may not bring this form in
    void check(Reach reach, ObjectNode form, List<Party> concerned) {
        boolean allowed =
                reach.isEverything()
                        || (reach.asks(Relation.NAMED) && isOwn(reach, concerned))
                        || (reach.asks(Relation.ZONE)
                                && reach.covers(form.path("intakeZone").asString()));
        if (!allowed) {
            throw Problem.forbidden();
        }
    }

    private static boolean isOwn(Reach reach, List<Party> concerned) {
        return concerned.contains(new Party(reach.caller().identity(), true));
    }
}
