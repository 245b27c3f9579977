package org.yijianshi.benchmark.floor;

import static org.yijianshi.benchmark.floor.Body.ITEMS;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The rows of many commands, one statement per table.
final class Batch {

    private static final String EVENTS =
            """
            insert into event (stream, version, type, body)
            select s, v, t, b::jsonb from unnest(?::uuid[], ?::int[], ?::text[], ?::text[])
              as e(s, v, t, b)
            """;
    private static final String CASES =
            "insert into case_row (case_id, state) select id, 'OPEN' from unnest(?::uuid[]) as c(id)";
    private static final String CODES =
            """
            update case_row c set credit_code = n.code
            from unnest(?::uuid[], ?::text[]) as n(id, code) where c.case_id = n.id
            """;
    private static final String ITEM_ROWS =
            """
            insert into item_row (case_id, item, result)
            select id, i, r from unnest(?::uuid[], ?::text[], ?::text[]) as n(id, i, r)
            """;
    private static final String DONE =
            """
            update case_row c set done = n.done,
              state = case when n.done = 4 then 'COMPLETED' else 'OPEN' end
            from unnest(?::uuid[], ?::int[]) as n(id, done) where c.case_id = n.id
            """;

    private final List<UUID> streams = new ArrayList<>();
    private final List<Integer> versions = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<UUID> started = new ArrayList<>();
    private final List<UUID> registered = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<UUID> itemCases = new ArrayList<>();
    private final List<String> items = new ArrayList<>();
    private final List<String> results = new ArrayList<>();
    private final Set<RunningCase> advanced = new LinkedHashSet<>();

    static Batch of(List<Command> commands) {
        var batch = new Batch();
        commands.forEach(batch::add);
        return batch;
    }

    private void add(Command command) {
        var running = command.of();
        if (command.isItem()) {
            finish(running, command.step());
        } else if (command.step() == Command.REGISTER) {
            var code = Body.of("creditCode", running.number());
            event(running, 2, "Registered", code);
            event(running, 3, "Released", "{}");
            registered.add(running.id());
            codes.add(Body.result("creditCode", running.number()));
        } else {
            event(running, 0, "Submitted", Body.form(running.number()));
            event(running, 1, "Released", "{}");
            started.add(running.id());
        }
    }

    private void finish(RunningCase running, int item) {
        var name = ITEMS.get(item);
        var last = running.done().incrementAndGet() == ITEMS.size();
        event(running, 4 + 2 * item, "Finished", Body.of(name, running.number()));
        event(running, 5 + 2 * item, last ? "Completed" : "Noted", "{}");
        itemCases.add(running.id());
        items.add(name);
        results.add(Body.result(name, running.number()));
        advanced.add(running);
    }

    private void event(RunningCase running, int version, String type, String body) {
        streams.add(running.id());
        versions.add(version);
        types.add(type);
        bodies.add(body);
    }

    void write(Connection c) throws SQLException {
        execute(c, EVENTS, uuids(streams), versions.toArray(), texts(types), texts(bodies));
        if (!started.isEmpty()) {
            execute(c, CASES, (Object) uuids(started));
        }
        if (!registered.isEmpty()) {
            execute(c, CODES, uuids(registered), texts(codes));
        }
        if (!advanced.isEmpty()) {
            execute(c, ITEM_ROWS, uuids(itemCases), texts(items), texts(results));
            execute(
                    c,
                    DONE,
                    uuids(advanced.stream().map(RunningCase::id).toList()),
                    advanced.stream().map(running -> running.done().get()).toArray());
        }
    }

    private static Object[] uuids(List<UUID> ids) {
        return ids.toArray();
    }

    private static Object[] texts(List<String> texts) {
        return texts.toArray();
    }

    private static void execute(Connection c, String sql, Object... arrays) throws SQLException {
        try (var statement = c.prepareStatement(sql)) {
            for (int i = 0; i < arrays.length; i++) {
                statement.setArray(i + 1, c.createArrayOf("text", (Object[]) arrays[i]));
            }
            statement.executeUpdate();
        }
    }
}
