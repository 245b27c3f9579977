package org.yijianshi.platform.reconciliation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.contracts.StatedLine;
import org.yijianshi.platform.store.MessageNumbers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the event store says was published, and how far that has been stated. Payloads are not
/// read: on which topics an event was spoken of is in its metadata.
final class EventAccount {

    private static final String POSITION =
            """
            select stated, mark, extract(epoch from now() - marked_at) * 1000 as age
            from reconciliation
            """;

    private static final String LINES =
            """
            select key, e.aggregateidentifier, max(e.sequencenumber) as seq, count(*) as messages
            from domainevententry e,
              lateral jsonb_object_keys(convert_from(e.metadata, 'UTF8')::jsonb) as key
            where e.aggregateidentifier in (
                select n.aggregateidentifier from domainevententry n
                where n.globalindex > :after and n.globalindex <= :upTo)
              and e.globalindex <= :upTo and starts_with(key, :prefix)
            group by key, e.aggregateidentifier
            having max(e.globalindex) > :after
            order by key, e.aggregateidentifier
            """;

    private final JdbcClient db;

    EventAccount(JdbcClient db) {
        this.db = db;
    }

    Position position() {
        return db.sql(POSITION).query((row, _) -> position(row)).single();
    }

    /// Also keeps other replicas from it until the transaction ends; empty if one of them has it.
    Optional<Position> claim() {
        return db.sql(POSITION + " for update skip locked")
                .query((row, _) -> position(row))
                .optional();
    }

    /// By topic, the cases of which something was published after one event and up to another: what
    /// there was in all up to there.
    Map<String, List<StatedLine>> lines(long after, long upTo) {
        var lines = new LinkedHashMap<String, List<StatedLine>>();
        db.sql(LINES)
                .param("after", after)
                .param("upTo", upTo)
                .param("prefix", MessageNumbers.PREVIOUS)
                .query(
                        row -> {
                            var topic =
                                    row.getString(1).substring(MessageNumbers.PREVIOUS.length());
                            lines.computeIfAbsent(topic, _ -> new ArrayList<>()).add(line(row));
                        });
        return lines;
    }

    void stated(long upTo) {
        db.sql("update reconciliation set stated = ?").param(upTo).update();
    }

    void mark(long published) {
        db.sql("update reconciliation set mark = greatest(stated, ?), marked_at = now()")
                .param(published)
                .update();
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                row.getLong("stated"), row.getLong("mark"), Duration.ofMillis(row.getLong("age")));
    }

    private static StatedLine line(ResultSet row) throws SQLException {
        return new StatedLine(
                UUID.fromString(row.getString(2)), row.getLong("seq"), row.getLong("messages"));
    }
}
