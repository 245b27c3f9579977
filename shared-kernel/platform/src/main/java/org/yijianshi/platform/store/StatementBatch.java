package org.yijianshi.platform.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlProvider;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Updates of many cases, collected instead of executed, and sent together: the first statement of
/// every case, then the second of every case, and so on, equal texts in one go. The order inside a
/// case is kept, and cases share no rows.
final class StatementBatch {

    private static final ScopedValue<StatementBatch> CURRENT = ScopedValue.newInstance();

    private final Map<Integer, Map<String, List<PreparedStatementSetter>>> byPlace =
            new TreeMap<>();
    private final Map<String, Integer> placeOfCase = new HashMap<>();
    private String collecting = "";

    /// Where updates of this thread go now, if not to the database.
    static @Nullable StatementBatch current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /// Collects what `work` writes to one case.
    void collect(String caseId, Runnable work) {
        collecting = caseId;
        ScopedValue.where(CURRENT, this).run(work);
    }

    void add(PreparedStatementCreator statement) {
        if (!(statement instanceof SqlProvider text)
                || !(statement instanceof PreparedStatementSetter values)
                || text.getSql() == null) {
            throw new IllegalArgumentException("cannot be collected: " + statement);
        }
        int place = placeOfCase.merge(collecting, 1, Integer::sum);
        byPlace.computeIfAbsent(place, _ -> new LinkedHashMap<>())
                .computeIfAbsent(text.getSql(), _ -> new ArrayList<>())
                .add(values);
    }

    /// Returns how many statements were sent.
    int send(Connection connection) throws SQLException {
        int sent = 0;
        for (var statements : byPlace.values()) {
            for (var statement : statements.entrySet()) {
                send(connection, statement.getKey(), statement.getValue());
                sent += statement.getValue().size();
            }
        }
        return sent;
    }

    private static void send(
            Connection connection, String sql, List<PreparedStatementSetter> values)
            throws SQLException {
        try (var prepared = connection.prepareStatement(sql)) {
            for (var each : values) {
                each.setValues(prepared);
                prepared.addBatch();
            }
            prepared.executeBatch();
        }
    }
}
