package org.yijianshi.contracts.form;

import org.yijianshi.kernel.Violation;

import java.util.List;

/// One place where a submitted document does not fit its schema. Says where, which keyword failed
/// and what the schema allows; never what was submitted, which may be personal.
///
/// @param pointer JSON pointer (RFC 6901) from the root of the document
/// @param code the schema keyword, for example `maxLength`; `unneeded` where a value must be absent
/// @param arguments limits and allowed values, as the schema has them
public record SchemaProblem(String pointer, String code, List<String> arguments) {

    public SchemaProblem {
        arguments = List.copyOf(arguments);
    }

    public Violation toViolation() {
        return new Violation(pointer, code, arguments);
    }
}
