package org.yijianshi.journey;

import org.yijianshi.access.Role;

import java.util.Map;

/// Who usually does what at which door, by the accounts of the demonstration city.
final class People {

    /// A channel of the region that has verified people itself; it brings applications in.
    static final String CHANNEL = "intake";

    static final String APPLICANT = "li.xiaoyu";
    static final String PARTNER = "wang.jianguo";
    static final String STRANGER = "chen.siyuan";
    static final String CLERK = "zhang.wei";
    static final String SUPERVISOR = "zhou.min";
    static final String OPERATOR = "he.gang";
    static final String PROGRAM = "monitoring";

    static final Map<String, String> OFFICERS =
            Map.of(
                    "enterprise-registration", "wang.li",
                    "seal-carving", "zhao.qiang",
                    "tax-ukey", "liu.fang",
                    "social-security", "chen.jing",
                    "bank-account", "sun.hao");

    private People() {}

    /// Somebody in this role.
    static String in(Role role, String service) {
        return switch (role) {
            case APPLICANT -> APPLICANT;
            case CLERK -> CLERK;
            case OFFICER -> OFFICERS.getOrDefault(service, STRANGER);
            case SUPERVISOR -> SUPERVISOR;
            case OPERATOR -> OPERATOR;
            case MONITOR -> PROGRAM;
            case CHANNEL -> CHANNEL;
        };
    }

    /// Whoever usually comes to this door.
    static String at(String service, String path) {
        if (path.startsWith("/api/operations") || path.startsWith("/actuator/prometheus")) {
            return OPERATOR;
        }
        return switch (service) {
            case "casefile" -> path.endsWith("/handover") ? CLERK : CHANNEL;
            case "supervision" -> SUPERVISOR;
            default -> OFFICERS.getOrDefault(service, CHANNEL);
        };
    }
}
