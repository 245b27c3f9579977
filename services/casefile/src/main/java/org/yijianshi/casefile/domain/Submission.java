package org.yijianshi.casefile.domain;

import org.yijianshi.kernel.CaseNumber;
import org.yijianshi.kernel.HallZone;

import java.util.List;

/// What identifies an application, without anything personal.
///
/// @param zone the hall zone that handles it
/// @param intakeZone the hall zone that took it in; differs for cross-region intake (异地可办)
/// @param channel WEB, APP, SELF_SERVICE, WINDOW or HELPER: recorded, never branched on
/// @param profileEdition the promises in force when it was submitted
/// @param parties who may see it; empty for a case from before people signed in
/// @param digest keyed digest of the whole form as it was brought in, without the sections that
///   were made when its people confirmed it; tells a repeat from another form
public record Submission(
        CaseNumber caseNumber,
        String theme,
        HallZone zone,
        HallZone intakeZone,
        String channel,
        String profileEdition,
        List<Party> parties,
        String digest) {

    /// Cases from before people signed in have none.
    public Submission {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }
}
