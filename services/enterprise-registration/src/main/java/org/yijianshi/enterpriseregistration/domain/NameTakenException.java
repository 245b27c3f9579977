package org.yijianshi.enterpriseregistration.domain;

import org.yijianshi.kernel.Overtaken;

/// Between the check and the decision somebody else was given the name: the decision must not
/// stand, and the check, repeated, says so.
public final class NameTakenException extends Overtaken {

    private static final long serialVersionUID = 1L;

    public NameTakenException() {
        super(RegistrationConcern.NAME_TAKEN.name());
    }
}
