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
import java.util.regex.Pattern;

/// Updates of many cases, collected instead of executed, and sent together: what every case writes
/// first to each table, then what it writes second, and so on, equal texts in one go. The order
/// inside a case and table is kept, and cases share no rows. Between tables there is no order: no
/// read model refers to another one by a foreign key, nor reads one while it is written.
final class StatementBatch {

    private static final ScopedValue<StatementBatch> CURRENT = ScopedValue.newInstance();

    private static final Pattern TABLE =
            Pattern.compile("(?:insert into|update|delete from)\\s+(\\w+).*", Pattern.DOTALL);

    private record CaseInTable(String caseId, String table) {}

    /// The latest of a case in a table.
    private record Latest(int place, String sql) {}

    private final Map<Integer, Map<String, List<PreparedStatementSetter>>> byPlace =
            new TreeMap<>();
    private final Map<CaseInTable, Latest> latest = new HashMap<>();
    private final Map<String, String> tables = new HashMap<>();
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
        var sql = text.getSql();
        var table = tables.computeIfAbsent(sql, StatementBatch::tableOf);
        var next = next(latest.get(new CaseInTable(collecting, table)), sql);
        latest.put(new CaseInTable(collecting, table), next);
        byPlace.computeIfAbsent(next.place(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(sql, _ -> new ArrayList<>())
                .add(values);
    }

    /// Equal texts may follow each other in one place, unless the driver would make one statement
    /// of them that meets a row twice.
    private static Latest next(@Nullable Latest before, String sql) {
        if (before == null) {
            return new Latest(0, sql);
        }
        boolean together = before.sql().equals(sql) && !sql.contains("on conflict");
        return together ? before : new Latest(before.place() + 1, sql);
    }

    private static String tableOf(String sql) {
        var matched = TABLE.matcher(sql.strip());
        if (!matched.matches()) {
            throw new IllegalArgumentException("writes to no table: " + sql);
        }
        return matched.group(1);
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
