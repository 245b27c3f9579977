package org.yijianshi.kernel;

/// Somebody else was first between a check and the decision that relied on it. Nothing is wrong:
/// checking and deciding again gives the right answer.
public abstract class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /// Says what checking again will find.
    ///
    /// @param code stable code with a text in every language, for example `NAME_TAKEN`
    protected Overtaken(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
