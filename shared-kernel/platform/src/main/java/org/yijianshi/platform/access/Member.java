package org.yijianshi.platform.access;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.HallZone;

import java.util.List;

/// Somebody of the staff: of which department, if any, and for which hall zones.
///
/// @param id the subject of the token
/// @param department the name of its service
/// @param zones a city's code stands for all its counties
public record Member(String id, @Nullable String department, List<String> zones) {

    /// @throws IllegalArgumentException for what is no zone: text of another form, or none, would
    ///   reach more than anybody meant
    public Member {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("somebody of the staff has no id");
        }
        zones = zones == null ? List.of() : List.copyOf(zones);
        zones.forEach(HallZone::new);
    }
}
