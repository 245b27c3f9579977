package org.yijianshi.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yijianshi.allinone.Database;
import org.yijianshi.kernel.CaseNumber;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Stored events told once more of other cases: the case and its number are others wherever they
/// are said, so that a read model takes them for what they are not.
final class CopiedEvents {

    private static final int FIRST_SERIAL = 1_000_000;

    private static final String READ =
            """
            select aggregateidentifier, sequencenumber, type, metadata, payload, payloadrevision,
                   payloadtype, timestamp from domainevententry order by globalindex
            """;

    private static final String WRITE =
            """
            insert into domainevententry (aggregateidentifier, sequencenumber, type, metadata, payload,
              payloadrevision, payloadtype, timestamp, eventidentifier)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /// Nobody may be told what was copied: the relay has been there.
    private static final String SAID =
            """
            update tokenentry set token = convert_to(
              jsonb_build_object('index', head, 'gaps', '[]'::jsonb)::text, 'UTF8')
            from (select max(globalindex) as head from domainevententry)
            where processorname = 'relay'
            """;

    private final Map<String, CaseNumber> numbers;
    private int serial = FIRST_SERIAL;

    private CopiedEvents(Map<String, CaseNumber> numbers) {
        this.numbers = numbers;
    }

    static void multiply(Database database, int copies) throws SQLException {
        try (var connection = Databases.connect(database)) {
            connection.setAutoCommit(false);
            var copied = new CopiedEvents(numbers(connection));
            var events = events(connection);
            for (int copy = 0; copy < copies; copy++) {
                copied.write(connection, events);
            }
            try (var said = connection.createStatement()) {
                said.executeUpdate(SAID);
            }
            connection.commit();
        }
    }

    private static Map<String, CaseNumber> numbers(Connection connection) throws SQLException {
        var numbers = new HashMap<String, CaseNumber>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select case_id, case_number from case_view")) {
            while (rows.next()) {
                numbers.put(rows.getString(1), new CaseNumber(rows.getString(2)));
            }
        }
        return numbers;
    }

    private static List<Object[]> events(Connection connection) throws SQLException {
        var events = new ArrayList<Object[]>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(READ)) {
            while (rows.next()) {
                var event = new Object[8];
                for (int i = 0; i < event.length; i++) {
                    event[i] = rows.getObject(i + 1);
                }
                events.add(event);
            }
        }
        return events;
    }

    private void write(Connection connection, List<Object[]> events) throws SQLException {
        var others = new HashMap<String, Other>();
        try (var insert = connection.prepareStatement(WRITE)) {
            for (var event : events) {
                bind(insert, event, others.computeIfAbsent((String) event[0], this::other));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Whose events the copies are.
    private record Other(String caseId, String number) {}

    private Other other(String caseId) {
        var number = numbers.get(caseId);
        if (number == null) {
            throw new IllegalStateException("not in the view: " + caseId);
        }
        var next = CaseNumber.of(number.region(), number.day(), serial++);
        return new Other(UUID.randomUUID().toString(), next.value());
    }

    private void bind(PreparedStatement insert, Object[] event, Other other) throws SQLException {
        var caseId = (String) event[0];
        var number = numbers.get(caseId);
        var payload =
                new String((byte[]) event[4], UTF_8)
                        .replace(caseId, other.caseId())
                        .replace(String.valueOf(number), other.number());
        for (int i = 1; i < event.length; i++) {
            insert.setObject(i + 1, event[i]);
        }
        insert.setString(1, other.caseId());
        insert.setBytes(5, payload.getBytes(UTF_8));
        insert.setString(9, UUID.randomUUID().toString());
    }
}
