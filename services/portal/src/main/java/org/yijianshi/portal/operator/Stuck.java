package org.yijianshi.portal.operator;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What waits in a service, as its operator's doors show it: nothing of what the messages say.
final class Stuck {

    private Stuck() {}

    /// How a service is, and what waits in it.
    ///
    /// @param health UP, DOWN or OUT_OF_SERVICE; absent where it does not answer
    record Overview(
            String service, @Nullable String health, @Nullable Lag lag, List<Group> groups) {}

    /// How far a service is behind.
    record Lag(boolean listening, long messages, long inboxSeconds, long relaySeconds) {}

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

    /// Records that could not be read, by where they came from and what they said they were: what
    /// is wrong with one is likely wrong with its neighbours.
    record DeadGroup(@Nullable String topic, @Nullable String type, List<DeadLine> lines) {}

    /// A page of them.
    record DeadPage(List<DeadLine> deadLetters, @Nullable String next) {

        List<DeadGroup> groups() {
            var groups = new LinkedHashMap<List<String>, List<DeadLine>>();
            for (var line : deadLetters) {
                var letter = line.deadLetter();
                var key =
                        List.of(
                                Objects.requireNonNullElse(letter.topic(), ""),
                                Objects.requireNonNullElse(letter.type(), ""));
                groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(line);
            }
            return groups.values().stream()
                    .map(
                            lines -> {
                                var first = lines.getFirst().deadLetter();
                                return new DeadGroup(first.topic(), first.type(), lines);
                            })
                    .toList();
        }
    }

    /// One, and what was done with it, if anything was.
    record DeadLine(DeadLetter deadLetter, @Nullable Settled done) {}

    /// What was done.
    record Settled(Instant at, String actor, String action, String reason, String result) {}

    /// One record: its figures, and of what it says only what nobody has to hide.
    record DeadLetter(
            String id,
            Instant at,
            @Nullable Origin origin,
            @Nullable String caseId,
            List<Header> headers,
            int bytes,
            @Nullable String sha256,
            @Nullable JsonNode payload) {

        public @Nullable String topic() {
            return origin == null ? null : origin.topic();
        }

        public @Nullable String type() {
            return headers.stream()
                    .filter(header -> header.name().equals("ce_type"))
                    .map(Header::value)
                    .findFirst()
                    .orElse(null);
        }
    }

    /// Where it came from.
    record Origin(String topic, int partition, long offset) {}

    /// One header, masked where it is not what it should be.
    record Header(String name, String value) {}

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
