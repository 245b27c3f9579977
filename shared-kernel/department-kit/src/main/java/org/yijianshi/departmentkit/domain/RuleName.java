package org.yijianshi.departmentkit.domain;

import java.util.Locale;

/// Names rules after their classes, each once: every assessment names them all.
final class RuleName {

    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return type.getSimpleName()
                            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                            .toLowerCase(Locale.ROOT);
                }
            };

    private RuleName() {}

    static String of(Class<?> rule) {
        return NAMES.get(rule);
    }
}
