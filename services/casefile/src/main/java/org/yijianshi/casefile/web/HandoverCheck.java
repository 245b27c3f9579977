package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.web.HandoverController.HandoverRequest;
import org.yijianshi.casefile.web.HandoverController.Recipient;
import org.yijianshi.kernel.CitizenId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.web.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must be there before results leave the hall.
final class HandoverCheck {

    private static final int LONGEST_NAME = 100;
    private static final String CITIZEN_ID = "CITIZEN_ID";
    static final List<String> ID_TYPES = List.of(CITIZEN_ID, "PASSPORT");
    static final String OTHER_NUMBER = "[0-9A-Za-z]{1,20}";

    private HandoverCheck() {}

    static void check(HandoverRequest request) {
        var found = new ArrayList<Violation>();
        if (!Set.of("WINDOW", "COURIER").contains(String.valueOf(request.method()))) {
            found.add(new Violation("/method", "enum", "WINDOW, COURIER"));
        }
        var recipient = request.recipient();
        if (recipient == null || isBlank(recipient.name())) {
            found.add(new Violation("/recipient/name", "required"));
        } else if (String.valueOf(recipient.name()).length() > LONGEST_NAME) {
            found.add(
                    new Violation("/recipient/name", "maxLength", Integer.toString(LONGEST_NAME)));
        }
        if (recipient != null && "WINDOW".equals(request.method())) {
            identity(recipient).ifPresent(found::add);
        }
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }

    /// The paper may be any that the form accepts; only a citizen's number can be checked.
    private static Optional<Violation> identity(Recipient recipient) {
        var type = recipient.idType() == null ? CITIZEN_ID : recipient.idType();
        var number = recipient.idNumber();
        if (!ID_TYPES.contains(type)) {
            return Optional.of(
                    new Violation("/recipient/idType", "enum", String.join(", ", ID_TYPES)));
        } else if (isBlank(number)) {
            return Optional.of(new Violation("/recipient/idNumber", "required"));
        } else if (type.equals(CITIZEN_ID)) {
            return CitizenId.parse(String.valueOf(number)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Violation("/recipient/idNumber", "ID_NUMBER"));
        }
        return String.valueOf(number).matches(OTHER_NUMBER)
                ? Optional.empty()
                : Optional.of(new Violation("/recipient/idNumber", "pattern"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
