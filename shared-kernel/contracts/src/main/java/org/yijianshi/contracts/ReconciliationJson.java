package org.yijianshi.contracts;

import org.yijianshi.contracts.ReconciliationMessage.ResendRequested;
import org.yijianshi.contracts.ReconciliationMessage.StatementIssued;

import java.util.Map;
import java.util.Optional;

/// The published names of the messages of reconciliation, and their JSON.
public final class ReconciliationJson {

    private static final String STATEMENT = "reconciliation.statement-issued.v1";
    private static final String REQUEST = "reconciliation.resend-requested.v1";

    private ReconciliationJson() {}

    public static String nameOf(ReconciliationMessage message) {
        return switch (message) {
            case StatementIssued _ -> STATEMENT;
            case ResendRequested _ -> REQUEST;
        };
    }

    /// Every type by its published name.
    public static Map<String, Class<? extends ReconciliationMessage>> all() {
        return Map.of(STATEMENT, StatementIssued.class, REQUEST, ResendRequested.class);
    }

    /// UTF-8 JSON of this message.
    public static byte[] write(ReconciliationMessage message) {
        return MessageJson.bytes(message);
    }

    /// Reads a message; empty if its type is not known here.
    ///
    /// @throws UnreadableMessage if the bytes are no message of the type
    public static Optional<ReconciliationMessage> read(String type, byte[] json) {
        return Optional.ofNullable(all().get(type)).map(t -> MessageJson.value(type, t, json));
    }
}
