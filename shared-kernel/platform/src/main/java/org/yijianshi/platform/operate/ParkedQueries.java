package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.platform.kafka.Letter.Line;
import org.yijianshi.platform.kafka.ParkedLetters.Cause;
import org.yijianshi.platform.kafka.ParkedLetters.Place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads for operators what is parked. Nothing here counts further than [#COUNTED]: when so much
/// waits, the exact number is not worth what it costs.
@Component
final class ParkedQueries {

    static final int COUNTED = 10_000;

    private static final String FILTER =
            """
            (cast(:cause as text) is null or cause = :cause)
              and (cast(:case as uuid) is null or case_id = :case)
            """;

    private static final String PAGE =
            """
            select * from parked
            where (source, topic, case_id, seq) > (:source, :topic, :afterCase, :seq) and
            """
                    + FILTER
                    + "order by source, topic, case_id, seq limit :limit";

    private static final String COUNT =
            "select count(*) from (select 1 from parked where "
                    + FILTER
                    + "limit :limit) as counted";

    private static final String GROUPS =
            """
            select cause, reason, type, count(*) as messages, min(parked_at) as oldest
            from (select * from parked order by parked_at limit ?) as longest
            group by cause, reason, type order by oldest
            """;

    private static final Place BEGINNING = new Place(new Line("", "", new UUID(0, 0)), -1);

    private final JdbcClient db;

    ParkedQueries(JdbcClient db) {
        this.db = db;
    }

    /// Messages that wait for the same reason.
    ///
    /// @param oldest since when the first of them waits
    record Group(Cause cause, String reason, String type, long messages, Instant oldest) {}

    /// A message with the bytes of what it says.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Full(ParkedView view, byte[] payload) {}

    /// A page in the order of the key.
    ///
    /// @param after the last one seen
    List<ParkedView> page(
            @Nullable Cause cause, @Nullable UUID caseId, @Nullable Place after, int limit) {
        var from = after == null ? BEGINNING : after;
        return db.sql(PAGE)
                .param("cause", cause == null ? null : cause.name())
                .param("case", caseId)
                .param("source", from.line().source())
                .param("topic", from.line().topic())
                .param("afterCase", from.line().caseId())
                .param("seq", from.seq())
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    /// How many there are; one more than [#COUNTED] means that nobody counted on.
    int count(@Nullable Cause cause, @Nullable UUID caseId) {
        return db.sql(COUNT)
                .param("cause", cause == null ? null : cause.name())
                .param("case", caseId)
                .param("limit", COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /// Groups of those that have waited longest, the oldest group first.
    List<Group> groups() {
        return db.sql(GROUPS).param(COUNTED).query(ParkedQueries::group).list();
    }

    Optional<Full> find(Place place) {
        return db.sql(
                        """
                        select * from parked
                        where source = ? and topic = ? and case_id = ? and seq = ?
                        """)
                .params(
                        place.line().source(),
                        place.line().topic(),
                        place.line().caseId(),
                        place.seq())
                .query((row, _) -> new Full(view(row), row.getBytes("payload")))
                .optional();
    }

    private static Group group(ResultSet row, int number) throws SQLException {
        return new Group(
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("type"),
                row.getLong("messages"),
                row.getTimestamp("oldest").toInstant());
    }

    private static ParkedView view(ResultSet row) throws SQLException {
        var caseId = row.getObject("case_id", UUID.class);
        var line = new Line(row.getString("source"), row.getString("topic"), caseId);
        var place = new Place(line, row.getLong("seq"));
        return new ParkedView(
                ParkedId.of(place),
                line.source(),
                line.topic(),
                caseId,
                place.seq(),
                row.getLong("previous"),
                row.getString("type"),
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getTimestamp("parked_at").toInstant());
    }
}
