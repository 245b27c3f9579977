package org.yijianshi.portal.operator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What waits in a service, as its operator's doors show it: nothing of what the messages say.
final class Stuck {

    private Stuck() {}

    /// How a service is, and what waits in it.
    ///
    /// @param health UP, DOWN or OUT_OF_SERVICE; absent where it does not answer
    record Overview(String service, @Nullable String health, List<Group> groups) {}

    /// Messages that wait for the same reason.
    record Group(String cause, String reason, String type, long messages, Instant oldest) {}

    /// By what is wrong.
    record Summary(List<Group> groups) {}

    /// How a service says it is.
    record Health(String status) {}

    /// One message.
    record Message(
            String id,
            String source,
            String topic,
            UUID caseId,
            long seq,
            String type,
            String cause,
            String reason,
            Instant parkedAt) {}

    /// A page of them.
    record Page(List<Message> parked, int count, boolean countIsLeast, @Nullable String next) {}

    /// What came of a request, for each message by itself.
    record Results(List<Result> results) {}

    /// What came of one.
    record Result(
            String id,
            String result,
            @Nullable String cause,
            @Nullable String reason,
            @Nullable String detail) {}

    /// What operators did in one service, the latest first.
    record Actions(List<Action> actions) {}

    /// What an operator did.
    ///
    /// @param place where the message was
    record Action(
            Instant at, String actor, String action, String place, String reason, String result) {}

    /// In which service it was done.
    record Done(String service, Action action) {

        Instant at() {
            return action.at();
        }
    }
}
