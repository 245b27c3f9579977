package org.yijianshi.supervision.read;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.yijianshi.kernel.HallZone;
import org.yijianshi.platform.access.Reach;

/// The zones that a question is about: of those that the caller reaches the one asked for, or all.
record Zones(@Nullable HallZone zone, Reach reach) {

    static final String CONDITION =
            """
            (cast(:zone as text) is null or zone = :zone)
              and (:everything or zone like any (cast(:zones as text[])))
            """;

    StatementSpec in(StatementSpec statement) {
        return statement
                .param("zone", code())
                .param("everything", reach.isEverything())
                .param("zones", reach.zonePatterns());
    }

    @Nullable String code() {
        return zone == null ? null : zone.value();
    }
}
