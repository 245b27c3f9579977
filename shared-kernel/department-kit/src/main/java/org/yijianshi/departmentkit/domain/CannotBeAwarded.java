package org.yijianshi.departmentkit.domain;

/// Whoever approves, the order cannot be awarded as it stands: thrown by [Department#assign] for
/// what an officer may not overrule, and shown to the officer. Changes nothing.
public final class CannotBeAwarded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Concern concern;

    public CannotBeAwarded(Concern concern) {
        super(concern.code());
        this.concern = concern;
    }

    /// What stands against it, with the text that the rules' own concern has.
    public Concern concern() {
        return concern;
    }
}
