package org.yijianshi.platform.kafka;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How far the relay has come, as every replica can read it without the claim on the cursor.
public final class RelayPosition {

    private static final String CURSOR =
            "select token, tokentype from tokenentry where processorname = ? and token is not null";

    private static final String HEAD = "select coalesce(max(globalindex), 0) from domainevententry";

    private final JdbcClient db;
    private final Serializer serializer;

    public RelayPosition(JdbcClient db, Serializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /// Up to which place of the event store everything was published; what is stored before it by a
    /// transaction that is still open will be.
    public long published() {
        return db.sql(CURSOR)
                .param(RelayCursor.NAME)
                .query((row, _) -> index(row.getBytes(1), row.getString(2)))
                .optional()
                .orElse(0L);
    }

    /// The last place of the event store that is taken.
    public long stored() {
        return db.sql(HEAD).query(Long.class).single();
    }

    private long index(byte[] token, String type) {
        TrackingToken cursor =
                serializer.deserialize(
                        new SimpleSerializedObject<>(token, byte[].class, type, null));
        return cursor.position().orElse(0);
    }
}
