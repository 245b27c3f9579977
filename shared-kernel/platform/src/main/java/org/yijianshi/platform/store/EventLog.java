package org.yijianshi.platform.store;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// All that a service has stored, in the order in which it was stored. Axon reads it as a stream
/// without end and asks the table three times to find that there is nothing more; whoever comes
/// again anyway asks once.
public interface EventLog {

    /// How many are read at once, gaps included.
    int BATCH = 200;

    /// What was stored behind a place: up to [#BATCH] events. Nobody has to be told of what is
    /// missing between them: a gap is kept in the tokens until it is filled or empty for good.
    List<TrackedEventMessage<?>> after(@Nullable TrackingToken token);
}
