package org.yijianshi.enterpriseregistration.domain;

/// Between the check and the decision somebody else was given the name: the decision must not
/// stand.
public final class NameTakenException extends RuntimeException {

    public NameTakenException() {
        super("another case was given this name first");
    }
}
