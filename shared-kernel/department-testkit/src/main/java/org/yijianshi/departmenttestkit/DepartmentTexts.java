package org.yijianshi.departmenttestkit;

import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.testkit.ModuleTexts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// All that is wrong with a department's texts, so that no department publishes a concern or reason
/// that nobody can read.
public final class DepartmentTexts {

    private DepartmentTexts() {}

    /// What [ModuleTexts#faults] says of the texts of these concerns and of the published reasons.
    public static List<String> faults(Department<?> department, Enum<?>[] concerns) {
        var keys =
                Stream.concat(
                        Arrays.stream(concerns).map(concern -> "concern." + concern.name()),
                        department.reasons().stream().map(reason -> "reason." + reason.code()));
        return ModuleTexts.of(department.item().value()).faults(keys.toList());
    }
}
