package org.yijianshi.departmentkit.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Names sections after the components of a department's form: `legalRepresentative` is
/// `legal-representative`.
final class SectionName {

    private SectionName() {}

    static List<String> all(Class<?> form) {
        return Arrays.stream(form.getRecordComponents())
                .map(
                        component ->
                                component
                                        .getName()
                                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                                        .toLowerCase(Locale.ROOT))
                .toList();
    }
}
