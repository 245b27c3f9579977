package org.yijianshi.enterpriseregistration.domain;

import java.time.LocalDate;
import java.util.List;

/// The names held in each prefecture-level city. Of two cases that race for the same name it gives
/// it to one only. Two names that are merely near may both pass when they are decided in the same
/// instant: nearness calls for an officer's look, it is no right of the first.
public interface NameRegister {

    /// Names of other cases and enterprises in the claim's city that may be the same or near: equal
    /// core, equal or equally sounding trade name, or one trade name within the other. It may
    /// return more than these, and need not return all when there are many, but always the equal
    /// ones.
    ///
    /// @param on names that are free again by this day are left out
    List<RegisteredName> resembling(NameClaim claim, LocalDate on);

    /// Takes the name for the claim's case, in the transaction of the decision. Repeating it is
    /// harmless.
    ///
    /// @throws NameTakenException if another case or enterprise holds a name with the same core;
    ///   the check, repeated, then finds it
    void enter(NameClaim claim, LocalDate on);
}
