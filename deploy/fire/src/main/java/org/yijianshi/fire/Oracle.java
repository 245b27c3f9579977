package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What was asked of the system and what it answered: a line on disk before each request, another
/// after it. An answer that never came is unknown: it may have happened, but once at most.
final class Oracle implements AutoCloseable {

    enum Outcome {
        OK,
        FAILED,
        UNKNOWN
    }

    private final FileChannel file;
    private final Map<UUID, Set<Outcome>> submissions = new ConcurrentHashMap<>();
    private final Map<UUID, Set<Outcome>> withdrawals = new ConcurrentHashMap<>();

    Oracle(Path path) throws IOException {
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
    }

    void beforeSubmission(UUID id) {
        submissions.computeIfAbsent(id, _ -> EnumSet.noneOf(Outcome.class));
        line("submit " + id);
    }

    void afterSubmission(UUID id, Outcome outcome) {
        submissions.computeIfPresent(id, (_, before) -> with(before, outcome));
        line("submitted " + id + " " + outcome);
    }

    void beforeWithdrawal(UUID id) {
        withdrawals.computeIfAbsent(id, _ -> EnumSet.noneOf(Outcome.class));
        line("withdraw " + id);
    }

    void afterWithdrawal(UUID id, Outcome outcome) {
        withdrawals.computeIfPresent(id, (_, before) -> with(before, outcome));
        line("withdrawn " + id + " " + outcome);
    }

    Set<UUID> asked() {
        return Set.copyOf(submissions.keySet());
    }

    Set<UUID> acknowledged() {
        return withOutcome(submissions, Outcome.OK);
    }

    Set<UUID> withdrawn() {
        return withOutcome(withdrawals, Outcome.OK);
    }

    /// Of which every answer was a refusal.
    Set<UUID> refused() {
        return only(submissions, Outcome.FAILED);
    }

    Set<UUID> perhapsWithdrawn() {
        var perhaps = new HashSet<>(withdrawals.keySet());
        perhaps.removeAll(only(withdrawals, Outcome.FAILED));
        return perhaps;
    }

    private static Set<UUID> only(Map<UUID, Set<Outcome>> all, Outcome wanted) {
        return all.entrySet().stream()
                .filter(e -> e.getValue().equals(EnumSet.of(wanted)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> withOutcome(Map<UUID, Set<Outcome>> all, Outcome wanted) {
        return all.entrySet().stream()
                .filter(e -> e.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<Outcome> with(Set<Outcome> before, Outcome outcome) {
        var after = EnumSet.of(outcome);
        after.addAll(before);
        return after;
    }

    private synchronized void line(String text) {
        try {
            file.write(ByteBuffer.wrap((text + "\n").getBytes(UTF_8)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
