package org.yijianshi.fire;

import java.util.Map;
import java.util.Objects;

/// In whose name something is asked: accounts of the demonstration city.
final class Accounts {

    /// Brings in applications and may do with them what their applicants may.
    static final String CHANNEL = "intake";

    static final String CLERK = "zhang.wei";

    private static final Map<String, String> OFFICERS =
            Map.of(
                    "enterprise-registration", "wang.li",
                    "seal-carving", "zhao.qiang",
                    "tax-ukey", "liu.fang",
                    "social-security", "chen.jing",
                    "bank-account", "sun.hao");

    private Accounts() {}

    static String of(Act act) {
        return switch (act.kind()) {
            case SUBMIT, WITHDRAW, SUPPLEMENT -> CHANNEL;
            case HAND_OVER -> CLERK;
            case CLAIM, RELEASE, APPROVE, REJECT, ASK_FOR_SUPPLEMENTS -> officerOf(act.item());
        };
    }

    static String officerOf(String department) {
        return Objects.requireNonNull(OFFICERS.get(department), department);
    }
}
