package org.yijianshi.kernel;

import java.util.List;

/// The departments that decide items (事项), one for each, of the same code: service, topics and
/// doors follow from it. What an item needs and sees is in the catalogue of the case file, which
/// has no others.
public final class Departments {

    private static final List<String> CODES =
            List.of(
                    "enterprise-registration",
                    "seal-carving",
                    "tax-ukey",
                    "social-security",
                    "bank-account");

    private Departments() {}

    public static List<String> codes() {
        return CODES;
    }
}
