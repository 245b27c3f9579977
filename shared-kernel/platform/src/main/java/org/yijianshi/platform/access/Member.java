package org.yijianshi.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Somebody of the staff: of which department, if any, and for which hall zones.
///
/// @param id the subject of the token
/// @param department the name of its service
/// @param zones a city's code stands for all its counties
public record Member(String id, @Nullable String department, List<String> zones) {

    public Member {
        zones = zones == null ? List.of() : List.copyOf(zones);
    }
}
