package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where whoever is looking works, as the register of staff says.
public record Myself(List<String> roles, @Nullable String department, List<String> zones) {

    public Myself {
        roles = List.copyOf(roles);
        zones = List.copyOf(zones);
    }
}
