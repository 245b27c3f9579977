package org.yijianshi.portal.officer;

import java.util.Map;

/// What an officer wants to see of the worklist; each is empty for all.
///
/// @param claimed NOBODY or ME
/// @param light OVERDUE, RUNNING or RESTING: as much of the clock as a department is told
record Filters(String zone, String claimed, String light) {

    Map<String, String> asked() {
        return Map.of("zone", zone, "claimed", claimed, "light", light);
    }

    public boolean isAny() {
        return !(zone + claimed + light).isEmpty();
    }
}
