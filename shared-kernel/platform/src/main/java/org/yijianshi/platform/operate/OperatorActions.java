package org.yijianshi.platform.operate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yijianshi.platform.store.Origin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Who did what with which message, when, why and to what effect. Written in the transaction of
/// what was done, so that neither is there without the other.
@Component
final class OperatorActions {

    private static final String ADD =
            """
            insert into operator_action (actor, action, place, reason, result)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String DONE =
            """
            select * from operator_action
            where place = any(?) and action in ('REDRIVE_DEAD_LETTER', 'DISCARD_DEAD_LETTER')
              and result in ('sent', 'discarded')
            """;

    private final JdbcClient db;

    OperatorActions(JdbcClient db) {
        this.db = db;
    }

    /// What an operator can do.
    enum Action {
        REDRIVE_PARKED,
        DISCARD_PARKED,
        REDRIVE_DEAD_LETTER,
        DISCARD_DEAD_LETTER
    }

    /// One action on one message.
    ///
    /// @param place where the message was: source, topic, case and number of a parked one; topic,
    ///   partition and offset of a dead letter
    record Done(
            long number,
            Instant at,
            String actor,
            Action action,
            String place,
            String reason,
            String result) {}

    /// Notes it for whoever acts now; false if the place was a dead letter's that has been dealt
    /// with already.
    boolean add(Action action, String place, String reason, String result) {
        return db.sql(ADD)
                        .params(Origin.current().actor(), action.name(), place, reason, result)
                        .update()
                == 1;
    }

    /// The latest first.
    ///
    /// @param before only what was done before this one
    List<Done> page(@Nullable Long before, int limit) {
        return db.sql("select * from operator_action where id < ? order by id desc limit ?")
                .params(before == null ? Long.MAX_VALUE : before, limit)
                .query(OperatorActions::done)
                .list();
    }

    /// What was done with these dead letters, by place.
    Map<String, Done> settled(Collection<String> places) {
        return db
                .sql(DONE)
                .param(places.toArray(String[]::new))
                .query(OperatorActions::done)
                .list()
                .stream()
                .collect(Collectors.toMap(Done::place, done -> done));
    }

    private static Done done(ResultSet row, int number) throws SQLException {
        return new Done(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                Action.valueOf(row.getString("action")),
                row.getString("place"),
                row.getString("reason"),
                row.getString("result"));
    }
}
