package org.yijianshi.platform.store;

import static org.axonframework.eventhandling.EventUtils.upcastAndDeserializeTrackedEvents;
import static org.axonframework.eventsourcing.EventStreamUtils.upcastAndDeserializeDomainEvents;

import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Axon's event table for streams as short as a case: there are no snapshots to look for, and a
/// batch that is not full is a stream's end.
final class CaseEventStorage extends JdbcEventStorageEngine implements EventLog {

    private static final String COLUMNS =
            """
            globalIndex, eventIdentifier, aggregateIdentifier, sequenceNumber, type, timeStamp,
            payloadType, payloadRevision, payload, metaData
            """;

    /// Stream by stream in the index, whatever the planner thinks of the table's size.
    private static final String TAILS =
            "select "
                    + COLUMNS
                    + """
            from unnest(?::varchar[], ?::bigint[]) as stream(id, known)
            cross join lateral (
              select * from DomainEventEntry
              where aggregateIdentifier = id and sequenceNumber >= known
              order by sequenceNumber limit 1000) as tail
            """;

    /// However many gaps there are, they are one parameter.
    private static final String AFTER_AND_IN_GAPS =
            "select "
                    + COLUMNS
                    + """
            from DomainEventEntry
            where (globalIndex > ? and globalIndex <= ?) or globalIndex = any(?)
            order by globalIndex
            """;

    CaseEventStorage(Builder builder) {
        super(builder);
    }

    @Override
    public List<TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        return upcastAndDeserializeTrackedEvents(
                        fetchTrackedEvents(token, BATCH).stream(),
                        getEventSerializer(),
                        NoOpEventUpcaster.INSTANCE)
                .toList();
    }

    /// What follows in each stream behind as many events as are known of it.
    List<DomainEventMessage<?>> tails(Map<String, Integer> known) {
        var rows =
                JdbcUtils.executeQuery(
                        getConnection(),
                        connection -> tails(connection, known),
                        JdbcUtils.listResults(this::getDomainEventData),
                        failed -> new EventStoreException("Failed to read streams", failed));
        return upcastAndDeserializeDomainEvents(
                        rows.stream(), getEventSerializer(), NoOpEventUpcaster.INSTANCE)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }

    private static PreparedStatement tails(Connection connection, Map<String, Integer> known)
            throws SQLException {
        var statement = connection.prepareStatement(TAILS);
        statement.setArray(1, connection.createArrayOf("varchar", known.keySet().toArray()));
        statement.setArray(2, connection.createArrayOf("bigint", known.values().toArray()));
        return statement;
    }

    static PreparedStatement afterAndInGaps(
            Connection connection, EventSchema names, long after, int atMost, List<Long> gaps)
            throws SQLException {
        var statement = connection.prepareStatement(AFTER_AND_IN_GAPS);
        statement.setLong(1, after);
        statement.setLong(2, after + atMost);
        statement.setArray(3, connection.createArrayOf("bigint", gaps.toArray()));
        return statement;
    }

    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
