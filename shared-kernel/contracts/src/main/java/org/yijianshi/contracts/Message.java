package org.yijianshi.contracts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something one service says about one case. The Kafka key is the case id, so what one service
/// says about a case on one topic arrives in order.
public sealed interface Message permits CaseMessage, HandlingMessage, ClockMessage, OrderMessage {

    UUID caseId();

    /// Which item of the case; absent for what concerns the case itself.
    default @Nullable String item() {
        return null;
    }

    /// Business time of the fact, not of its publication.
    Instant at();
}
