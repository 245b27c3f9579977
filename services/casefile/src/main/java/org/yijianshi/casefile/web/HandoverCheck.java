package org.yijianshi.casefile.web;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.web.HandoverController.HandoverRequest;
import org.yijianshi.kernel.CitizenId;
import org.yijianshi.kernel.Violation;
import org.yijianshi.platform.web.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What must be there before results leave the hall.
final class HandoverCheck {

    private static final int LONGEST_NAME = 100;

    private HandoverCheck() {}

    static void check(HandoverRequest request) {
        var found = new ArrayList<Violation>();
        if (!Set.of("WINDOW", "COURIER").contains(String.valueOf(request.method()))) {
            found.add(new Violation("/method", "enum", "WINDOW, COURIER"));
        }
        if (request.clerk() == null || !request.clerk().matches("[A-Za-z0-9._-]{1,64}")) {
            found.add(new Violation("/clerk", "required"));
        }
        var recipient = request.recipient();
        if (recipient == null || isBlank(recipient.name())) {
            found.add(new Violation("/recipient/name", "required"));
        } else if (String.valueOf(recipient.name()).length() > LONGEST_NAME) {
            found.add(
                    new Violation("/recipient/name", "maxLength", Integer.toString(LONGEST_NAME)));
        }
        if (recipient != null && "WINDOW".equals(request.method())) {
            found.addAll(identity(recipient.idNumber()));
        }
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }

    private static List<Violation> identity(@Nullable String idNumber) {
        return idNumber != null && CitizenId.parse(idNumber).isPresent()
                ? List.of()
                : List.of(new Violation("/recipient/idNumber", "ID_NUMBER"));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
