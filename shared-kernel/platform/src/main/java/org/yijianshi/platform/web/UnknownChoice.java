package org.yijianshi.platform.web;

import static java.util.stream.Collectors.joining;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.yijianshi.kernel.Violation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

import java.util.Arrays;
import java.util.Optional;

/// A field of a body that has a list of values, with something else in it: whoever sent it is told
/// where, and what may stand there, as of any other field. What stood there is not repeated.
final class UnknownChoice {

    private UnknownChoice() {}

    /// The field, if that is what made the body unreadable.
    static Optional<Violation> in(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof MismatchedInputException mismatch
                        && mismatch.getTargetType() != null
                        && mismatch.getTargetType().isEnum()
                ? Optional.of(new Violation(pointer(mismatch), "enum", allowed(mismatch)))
                : Optional.empty();
    }

    private static String pointer(JacksonException mismatch) {
        return mismatch.getPath().stream().map(step -> "/" + escaped(step)).collect(joining());
    }

    private static String escaped(JacksonException.Reference step) {
        var name = step.getPropertyName();
        return name == null
                ? Integer.toString(step.getIndex())
                : name.replace("~", "~0").replace("/", "~1");
    }

    private static String allowed(MismatchedInputException mismatch) {
        return Arrays.stream(mismatch.getTargetType().getEnumConstants())
                .map(String::valueOf)
                .collect(joining(", "));
    }
}
