package org.yijianshi.testkit;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A register of staff for tests, in a file of its own.
public final class TestStaff {

    /// Nobody of the staff.
    public static final TestStaff NONE = new TestStaff();

    private final List<Map<String, Object>> members = new java.util.ArrayList<>();

    /// One more of them.
    ///
    /// @param department the name of a service, empty for none
    public TestStaff with(String id, String department, String... zones) {
        var more = new TestStaff();
        more.members.addAll(members);
        var member = new LinkedHashMap<String, Object>();
        member.put("id", id);
        if (!department.isEmpty()) {
            member.put("department", department);
        }
        member.put("zones", List.of(zones));
        more.members.add(member);
        return more;
    }

    /// Writes the register.
    public Path file() {
        return writeTo(TestDirectories.fresh("staff").resolve("staff.json"));
    }

    /// Writes the register over another.
    public Path writeTo(Path file) {
        try {
            return Files.writeString(
                    file, JsonMapper.shared().writeValueAsString(Map.of("staff", members)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
