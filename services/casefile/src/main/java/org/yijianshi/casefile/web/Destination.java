package org.yijianshi.casefile.web;

import org.yijianshi.kernel.CaseId;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;

/// Where something goes that waits for confirmations: an application becomes a case, a supplement
/// goes to its item.
interface Destination {

    /// The form as it will stand, without the sections that are made from the confirmations.
    ObjectNode bare(CaseId caseId, Pending pending);

    /// Sends it on, in the transaction of the last confirmation.
    ///
    /// @param confirmed the form as it will stand, with everybody's confirmation in it
    void send(CaseId caseId, Pending pending, ObjectNode confirmed, Instant at);
}
