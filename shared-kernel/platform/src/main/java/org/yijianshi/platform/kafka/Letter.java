package org.yijianshi.platform.kafka;

import org.jspecify.annotations.Nullable;
import org.yijianshi.contracts.Message;

import java.util.UUID;

/// One readable record: its place in the order of its case, and what it says.
///
/// @param message absent when its type is not known here (an additive change elsewhere) or does not
///   concern the reader: it is passed over, yet takes its place in the order
@SuppressWarnings(
        "ArrayRecordComponent") // letters are never compared; the bytes are kept as they came
public record Letter(
        Line line,
        long seq,
        long previous,
        String id,
        String type,
        @Nullable String traceParent,
        byte[] payload,
        @Nullable Message message) {

    /// Messages that come in order: one source's on one topic about one case.
    public record Line(String source, String topic, UUID caseId) {}
}
