package org.yijianshi.platform.operate;

import org.yijianshi.platform.kafka.ParkedLetters.Cause;

import java.time.Instant;
import java.util.UUID;

/// A parked message without what it says.
///
/// @param previous the number of the one before it, which must be applied or discarded first
/// @param type its published type
/// @param reason the refusal, the kind of fault, or what it waits for
record ParkedView(
        String id,
        String source,
        String topic,
        UUID caseId,
        long seq,
        long previous,
        String type,
        Cause cause,
        String reason,
        Instant parkedAt) {}
