package org.yijianshi.platform.reconciliation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.contracts.StatedLine;
import org.yijianshi.platform.reconciliation.Comparison.Applied;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The differences that are open, and what they are compared with.
final class DifferenceTable {

    /// A difference that is open.
    record Difference(String source, String topic, StatedLine line) {}

    /// How many are open, and for how long the oldest.
    record Open(long count, Duration oldest) {}

    private static final String ADD =
            """
            insert into difference (source, topic, case_id, seq, messages)
            select :source, :topic, l.case_id, l.seq, l.messages
            from unnest(:cases::uuid[], :seqs::bigint[], :messages::bigint[])
              as l(case_id, seq, messages)
            on conflict on constraint difference_line
            do update set seq = excluded.seq, messages = excluded.messages
            returning xmax = 0 as new
            """;

    private static final String CLOSE =
            """
            delete from difference d using inbox i
            where i.source = d.source and i.topic = d.topic and i.case_id = d.case_id
              and i.seq >= d.seq
            """;

    private static final String DUE =
            """
            select * from difference
            where asked_at is null
               or asked_at <= now() - make_interval(secs => least(86400, :seconds * power(2, askings - 1)))
            order by asked_at nulls first limit :limit
            for update skip locked
            """;

    private final JdbcClient db;

    DifferenceTable(JdbcClient db) {
        this.db = db;
    }

    /// Compares lines of one source and topic with inbox and parked messages as they are now.
    Comparison compare(String source, String topic, List<StatedLine> lines) {
        var cases = cases(lines.stream().map(StatedLine::caseId).toList());
        return Comparison.of(lines, applied(source, topic, cases), parked(source, topic, cases));
    }

    /// Keeps differences; how many of them are new.
    int add(String source, String topic, List<StatedLine> lines) {
        var added =
                db.sql(ADD)
                        .param("source", source)
                        .param("topic", topic)
                        .param("cases", cases(lines.stream().map(StatedLine::caseId).toList()))
                        .param("seqs", lines.stream().map(StatedLine::seq).toArray(Long[]::new))
                        .param(
                                "messages",
                                lines.stream().map(StatedLine::messages).toArray(Long[]::new))
                        .query((row, _) -> row.getBoolean("new"))
                        .list();
        return Collections.frequency(added, true);
    }

    /// Forgets those that have gone because the messages came.
    void closeApplied() {
        db.sql(CLOSE).update();
    }

    /// Those for which it is time to ask, or to ask again: after a while, then after twice as long,
    /// at last once a day, since what asking did not bring it will hardly bring. Other replicas
    /// keep away from them.
    List<Difference> due(Duration every, int limit) {
        return db.sql(DUE)
                .param("seconds", every.toMillis() / 1000.0)
                .param("limit", limit)
                .query((row, _) -> difference(row))
                .list();
    }

    void asked(String source, String topic, Collection<UUID> cases) {
        db.sql(
                        """
                        update difference set asked_at = now(), askings = least(askings + 1, 20)
                        where source = ? and topic = ? and case_id = any(?)
                        """)
                .params(source, topic, cases(cases))
                .update();
    }

    void close(String source, String topic, Collection<UUID> cases) {
        db.sql("delete from difference where source = ? and topic = ? and case_id = any(?)")
                .params(source, topic, cases(cases))
                .update();
    }

    Open open() {
        return db.sql(
                        """
                        select count(*) as number,
                          coalesce(extract(epoch from now() - min(since)), 0) as seconds
                        from difference
                        """)
                .query(
                        (row, _) ->
                                new Open(
                                        row.getLong("number"),
                                        Duration.ofMillis(
                                                (long) (row.getDouble("seconds") * 1000))))
                .single();
    }

    long nextRequest() {
        return db.sql("select nextval('resend_request')").query(Long.class).single();
    }

    private Map<UUID, Applied> applied(String source, String topic, UUID[] cases) {
        var applied = new HashMap<UUID, Applied>();
        db.sql(
                        """
                        select case_id, seq, messages from inbox
                        where source = ? and topic = ? and case_id = any(?)
                        """)
                .params(source, topic, cases)
                .query(
                        row -> {
                            applied.put(
                                    row.getObject("case_id", UUID.class),
                                    new Applied(row.getLong("seq"), row.getLong("messages")));
                        });
        return applied;
    }

    private Map<UUID, Map<Long, Long>> parked(String source, String topic, UUID[] cases) {
        var parked = new HashMap<UUID, Map<Long, Long>>();
        db.sql(
                        """
                        select case_id, previous, seq from parked
                        where source = ? and topic = ? and case_id = any(?)
                        """)
                .params(source, topic, cases)
                .query(
                        row -> {
                            parked.computeIfAbsent(
                                            row.getObject("case_id", UUID.class),
                                            _ -> new HashMap<>())
                                    .put(row.getLong("previous"), row.getLong("seq"));
                        });
        return parked;
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                row.getString("source"),
                row.getString("topic"),
                new StatedLine(
                        row.getObject("case_id", UUID.class),
                        row.getLong("seq"),
                        row.getLong("messages")));
    }

    private static UUID[] cases(Collection<UUID> cases) {
        return cases.toArray(UUID[]::new);
    }
}
