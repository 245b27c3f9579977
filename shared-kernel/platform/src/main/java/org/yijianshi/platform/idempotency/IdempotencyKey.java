package org.yijianshi.platform.idempotency;

import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.web.Problem;

import java.util.UUID;
import java.util.regex.Pattern;

/// By what a request is known again: the key its caller chose, beside the caller, so that nobody is
/// given another's answer.
record IdempotencyKey(String actor, UUID value) {

    static final String HEADER = "Idempotency-Key";

    /// Bare, or in quotation marks as a string of structured fields (RFC 9651).
    private static final Pattern FORM =
            Pattern.compile("(\"?)(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\1");

    /// Reads the header.
    static IdempotencyKey of(String actor, @Nullable String header) {
        if (header == null) {
            throw Problem.badRequest("idempotency-key-missing");
        }
        var form = FORM.matcher(header);
        if (!form.matches()) {
            throw Problem.badRequest("idempotency-key-malformed");
        }
        return new IdempotencyKey(actor, UUID.fromString(form.group(2)));
    }

    @Override
    public String toString() {
        return actor + "." + value;
    }
}
