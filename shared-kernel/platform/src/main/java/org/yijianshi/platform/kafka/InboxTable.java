package org.yijianshi.platform.kafka;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yijianshi.platform.kafka.Letter.Line;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// How far each line was applied: the inbox rows, written with the effects they stand for.
final class InboxTable implements AppliedLetters {

    /// Line by line in the index, whatever the planner thinks of the table's size.
    private static final String LAST =
            """
            select l.source, l.topic, l.case_id, i.seq
            from unnest(?::text[], ?::text[], ?::uuid[]) as l(source, topic, case_id)
            cross join lateral (
              select seq from inbox i
              where i.source = l.source and i.topic = l.topic and i.case_id = l.case_id
              limit 1) i
            """;

    /// Nothing is written to a line that has gone on since it was read.
    private static final String APPLIED =
            """
            insert into inbox as i (source, topic, case_id, previous, seq, messages)
            select * from unnest(
              ?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::bigint[], ?::int[])
            on conflict (source, topic, case_id) do update
            set previous = excluded.previous, seq = excluded.seq,
                messages = i.messages + excluded.messages, applied_at = excluded.applied_at
            where i.seq = excluded.previous
            """;

    private final JdbcTemplate jdbc;

    InboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Line, Long> last(Collection<Line> lines) {
        var last = new HashMap<Line, Long>();
        jdbc.query(
                LAST,
                statement -> bindLines(statement, List.copyOf(lines)),
                row -> {
                    var line =
                            new Line(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getObject(3, UUID.class));
                    last.put(line, row.getLong(4));
                });
        return last;
    }

    @Override
    public void applied(List<Letter> letters) {
        if (letters.isEmpty()) {
            return;
        }
        var steps = new LinkedHashMap<Line, Step>();
        letters.forEach(letter -> steps.merge(letter.line(), Step.of(letter), Step::then));
        int written = jdbc.update(APPLIED, statement -> bind(statement, steps));
        if (written < steps.size()) {
            throw new ConcurrencyFailureException("another replica was first");
        }
    }

    /// How far a line goes on.
    private record Step(long previous, long seq, int messages) {

        static Step of(Letter letter) {
            return new Step(letter.previous(), letter.seq(), 1);
        }

        Step then(Step next) {
            return new Step(previous, next.seq, messages + next.messages);
        }
    }

    private static void bind(PreparedStatement statement, Map<Line, Step> steps)
            throws SQLException {
        bindLines(statement, List.copyOf(steps.keySet()));
        var each = List.copyOf(steps.values());
        statement.setArray(
                4, array(statement, "bigint", each.stream().map(Step::previous).toArray()));
        statement.setArray(5, array(statement, "bigint", each.stream().map(Step::seq).toArray()));
        statement.setArray(6, array(statement, "int", each.stream().map(Step::messages).toArray()));
    }

    private static void bindLines(PreparedStatement statement, List<Line> lines)
            throws SQLException {
        statement.setArray(1, array(statement, "text", lines.stream().map(Line::source).toArray()));
        statement.setArray(2, array(statement, "text", lines.stream().map(Line::topic).toArray()));
        statement.setArray(3, array(statement, "uuid", lines.stream().map(Line::caseId).toArray()));
    }

    private static java.sql.Array array(PreparedStatement statement, String type, Object[] values)
            throws SQLException {
        return statement.getConnection().createArrayOf(type, values);
    }
}
