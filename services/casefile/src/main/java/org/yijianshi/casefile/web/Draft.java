package org.yijianshi.casefile.web;

import org.yijianshi.platform.access.Caller;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.UUID;

/// A form that somebody has not brought in yet (草稿), as it was saved last. Its id is the case's to
/// be: whoever brings it in twice, from two windows even, brings it in once.
///
/// @param keeper the reference of whoever began it, and will bring it in
/// @param savedBy the keeper's reference, or the staff number of who typed for the keeper
/// @param awaitsConfirmation brought in, and others have to confirm it yet
/// @param form as a case takes it, as far as it is filled in
record Draft(
        UUID id,
        String keeper,
        String theme,
        long version,
        Instant updatedAt,
        String savedBy,
        boolean awaitsConfirmation,
        ObjectNode form) {

    /// Whether it is the caller who keeps it.
    boolean isOf(Caller caller) {
        return keeper.equals(caller.identity());
    }

    /// What people know it by; empty until a trade name is filled in.
    String title() {
        return form.at("/sections/name/tradeName").asString("");
    }
}
