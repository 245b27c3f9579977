package org.yijianshi.contracts;

import java.util.List;

/// What services say to each other about what they have said, so that a message that was lost on
/// its way is noticed and said again. About many cases at once and without an order, therefore no
/// [Message].
public sealed interface ReconciliationMessage {

    /// The topic whose messages it is about.
    String topic();

    /// What a source has published on a topic, by its event store; on `statements`. Only cases of
    /// which something was published since the statement before.
    record StatementIssued(String topic, List<StatedLine> lines) implements ReconciliationMessage {}

    /// A reader lacks messages and asks for them once more; on `resend-requests`.
    ///
    /// @param source who is asked, as in the header `ce_source` of the messages
    record ResendRequested(String source, String topic, List<WantedLine> lines)
            implements ReconciliationMessage {}
}
