package org.yijianshi.platform.kafka;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yijianshi.platform.kafka.Letter.Line;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was applied, per line: the inbox rows, written with the effects they stand for.
final class InboxTable implements AppliedLetters {

    private static final String LAST =
            """
            select l.source, l.topic, l.case_id, i.seq
            from unnest(?::text[], ?::text[], ?::uuid[]) as l(source, topic, case_id)
            cross join lateral (
              select seq from inbox i
              where i.source = l.source and i.topic = l.topic and i.case_id = l.case_id
              order by seq desc limit 1) i
            """;

    private static final String APPLIED =
            """
            insert into inbox (source, topic, case_id, seq, message_id)
            select * from unnest(?::text[], ?::text[], ?::uuid[], ?::bigint[], ?::text[])
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
        try {
            insert(letters);
        } catch (DuplicateKeyException another) {
            throw new ConcurrencyFailureException("another replica was first", another);
        }
    }

    private void insert(List<Letter> letters) {
        jdbc.update(
                APPLIED,
                statement -> {
                    bindLines(statement, letters.stream().map(Letter::line).toList());
                    statement.setArray(
                            4,
                            array(
                                    statement,
                                    "bigint",
                                    letters.stream().map(Letter::seq).toArray()));
                    statement.setArray(
                            5,
                            array(statement, "text", letters.stream().map(Letter::id).toArray()));
                });
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
