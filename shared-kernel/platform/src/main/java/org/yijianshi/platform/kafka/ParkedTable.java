package org.yijianshi.platform.kafka;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yijianshi.contracts.Message;
import org.yijianshi.platform.kafka.Letter.Line;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/// The letters that wait, in PostgreSQL.
final class ParkedTable implements ParkedLetters {

    private static final String PARK =
            """
            insert into parked (source, topic, case_id, seq, previous, message_id, type,
                                trace_parent, payload, cause, reason)
            values (:source, :topic, :case, :seq, :previous, :id, :type,
                    :trace, :payload, :cause, :reason)
            on conflict (source, topic, case_id, seq)
            do update set cause = excluded.cause, reason = excluded.reason
            where (parked.cause, parked.reason) <> (excluded.cause, excluded.reason)
            """;

    /// Whatever was taken out meanwhile stays out.
    private static final String PARK_AGAIN =
            """
            update parked set cause = :cause, reason = :reason
            where source = :source and topic = :topic and case_id = :case and seq = :seq
              and (cause, reason) <> (:cause, :reason)
            """;

    /// News has no order and leaves no inbox rows: all of it may be tried at any time. One that was
    /// applied meanwhile, and parked by somebody who did not know, is tried too, and taken out.
    private static final String HEADS =
            """
            select p.* from parked p
            where (p.source, p.topic, p.case_id, p.seq) > (:source, :topic, :case, :seq)
              and (p.topic = any(:news) or p.previous <= coalesce(
                (select i.seq from inbox i
                 where i.source = p.source and i.topic = p.topic
                   and i.case_id = p.case_id), -1))
            order by p.source, p.topic, p.case_id, p.seq limit :limit
            """;

    private final JdbcClient db;
    private final BiPredicate<String, @Nullable String> concerns;
    private final String park;

    /// @param concerns what of it is read at all, as when it arrived
    ParkedTable(JdbcClient db, BiPredicate<String, @Nullable String> concerns) {
        this(db, concerns, PARK);
    }

    private ParkedTable(
            JdbcClient db, BiPredicate<String, @Nullable String> concerns, String park) {
        this.db = db;
        this.concerns = concerns;
        this.park = park;
    }

    /// The same letters for whoever tries them again beside the consumer: none is parked that is
    /// not parked already, lest one stay behind that the consumer has just applied.
    static ParkedTable ofParked(JdbcClient db, BiPredicate<String, @Nullable String> concerns) {
        return new ParkedTable(db, concerns, PARK_AGAIN);
    }

    @Override
    public boolean park(Letter letter, Cause cause, String reason) {
        return db.sql(park)
                        .param("source", letter.line().source())
                        .param("topic", letter.line().topic())
                        .param("case", letter.line().caseId())
                        .param("seq", letter.seq())
                        .param("previous", letter.previous())
                        .param("id", letter.id())
                        .param("type", letter.type())
                        .param("trace", letter.traceParent())
                        .param("payload", letter.payload())
                        .param("cause", cause.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    @Override
    public Set<Line> waiting(Collection<Line> lines) {
        var cases = lines.stream().map(Line::caseId).distinct().toArray(UUID[]::new);
        var waiting =
                db.sql("select distinct source, topic, case_id from parked where case_id = any(?)")
                        .param(cases)
                        .query(ParkedTable::line)
                        .list();
        return new HashSet<>(waiting);
    }

    @Override
    public List<Waiting> behind(Line line, long seq) {
        return db.sql(
                        """
                        select * from parked
                        where source = ? and topic = ? and case_id = ? and previous = ?
                        """)
                .params(line.source(), line.topic(), line.caseId(), seq)
                .query((row, _) -> waiting(row))
                .list();
    }

    @Override
    public List<Waiting> heads(Place after, Collection<String> news, int limit) {
        return db.sql(HEADS)
                .param("source", after.line().source())
                .param("topic", after.line().topic())
                .param("case", after.line().caseId())
                .param("seq", after.seq())
                .param("news", news.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> waiting(row))
                .list();
    }

    @Override
    public boolean markUnreadable(Place place) {
        return db.sql(
                                """
                        update parked set cause = 'FAULT', reason = 'no longer readable'
                        where source = ? and topic = ? and case_id = ? and seq = ?
                          and reason <> 'no longer readable'
                        """)
                        .params(
                                place.line().source(),
                                place.line().topic(),
                                place.line().caseId(),
                                place.seq())
                        .update()
                == 1;
    }

    @Override
    public void remove(Letter letter) {
        db.sql("delete from parked where source = ? and topic = ? and case_id = ? and seq = ?")
                .params(
                        letter.line().source(),
                        letter.line().topic(),
                        letter.line().caseId(),
                        letter.seq())
                .update();
    }

    /// What waits at a place.
    Optional<Held> find(Place place) {
        return at(place, "");
    }

    /// What waits at a place, held until the transaction ends.
    Optional<Held> hold(Place place) {
        return at(place, " for update");
    }

    private Optional<Held> at(Place place, String lock) {
        return db.sql(
                        "select * from parked where source = ? and topic = ? and case_id = ? and seq = ?"
                                + lock)
                .params(
                        place.line().source(),
                        place.line().topic(),
                        place.line().caseId(),
                        place.seq())
                .query((row, _) -> held(row))
                .optional();
    }

    /// A letter and why it waits.
    ///
    /// @param envelope the letter without its message, which may no longer be readable
    record Held(Letter envelope, Optional<Letter> letter, Cause cause, String reason) {}

    private Held held(ResultSet row) throws SQLException {
        var waiting = waiting(row);
        return new Held(
                letter(waiting.place(), row, null),
                waiting.letter(),
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"));
    }

    long count(Cause cause) {
        return db.sql("select count(*) from parked where cause = ?")
                .param(cause.name())
                .query(Long.class)
                .single();
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        var place = new Place(line(row, 0), row.getLong("seq"));
        try {
            return new Waiting(place, Optional.of(stored(place, row)));
        } catch (RuntimeException noLongerRead) {
            return new Waiting(place, Optional.empty());
        }
    }

    private Letter stored(Place place, ResultSet row) throws SQLException {
        var caseId = place.line().caseId();
        return letter(
                place,
                row,
                LetterReader.message(
                        row.getString("type"), null, row.getBytes("payload"), caseId, concerns));
    }

    private static Letter letter(Place place, ResultSet row, @Nullable Message message)
            throws SQLException {
        return new Letter(
                place.line(),
                place.seq(),
                row.getLong("previous"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("trace_parent"),
                row.getBytes("payload"),
                message);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("source"),
                row.getString("topic"),
                row.getObject("case_id", UUID.class));
    }
}
