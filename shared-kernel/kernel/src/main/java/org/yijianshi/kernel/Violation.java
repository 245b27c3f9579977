package org.yijianshi.kernel;

import java.util.List;

/// One thing wrong with what somebody filled in. Never carries the value itself, which may be
/// personal; arguments are figures and dates that help to mend it.
///
/// @param pointer JSON pointer (RFC 6901) to the field in the submitted document
/// @param code stable code, for example `CAP_SUM`, with a text in every language the pages speak
/// @param arguments what the text's placeholders stand for, in order
public record Violation(String pointer, String code, List<String> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    public Violation(String pointer, String code, String... arguments) {
        this(pointer, code, List.of(arguments));
    }
}
