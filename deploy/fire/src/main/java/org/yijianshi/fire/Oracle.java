package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What was asked of the system and what it answered: a line on disk before each request, another
/// after it. An answer that never came is unknown: it may have happened, but once at most.
final class Oracle implements AutoCloseable {

    enum Outcome {
        OK,
        FAILED,
        UNKNOWN
    }

    /// Two answers that cannot both be right.
    record Contradiction(Findings.Kind kind, String what) {}

    private final FileChannel file;
    private final Map<Act, Set<Outcome>> acts = new ConcurrentHashMap<>();
    private final Set<Contradiction> contradictions =
            Collections.synchronizedSet(new LinkedHashSet<>());

    Oracle(Path path) throws IOException {
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
    }

    void before(Act act) {
        acts.computeIfAbsent(act, _ -> EnumSet.noneOf(Outcome.class));
        line("ask " + act);
    }

    void after(Act act, Outcome outcome) {
        acts.computeIfPresent(act, (_, before) -> with(before, outcome));
        line("told " + act + " " + outcome);
    }

    void contradicted(Findings.Kind kind, String what) {
        contradictions.add(new Contradiction(kind, what));
        line(kind + " " + what);
    }

    List<Contradiction> contradictions() {
        synchronized (contradictions) {
            return List.copyOf(contradictions);
        }
    }

    /// Of which some answer was that it is done.
    Set<Act> acknowledgedActs() {
        return acts(outcomes -> outcomes.contains(Outcome.OK));
    }

    /// Which may have happened: not every answer was a refusal.
    Set<Act> perhapsDone() {
        return acts(outcomes -> !outcomes.equals(EnumSet.of(Outcome.FAILED)));
    }

    Set<UUID> asked() {
        return submissions(acts(_ -> true));
    }

    Set<UUID> acknowledged() {
        return submissions(acknowledgedActs());
    }

    /// Of which every answer was a refusal.
    Set<UUID> refused() {
        return submissions(acts(outcomes -> outcomes.equals(EnumSet.of(Outcome.FAILED))));
    }

    private static Set<UUID> submissions(Set<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == Act.Kind.SUBMIT)
                .map(Act::caseId)
                .collect(Collectors.toSet());
    }

    private Set<Act> acts(Predicate<Set<Outcome>> wanted) {
        return acts.entrySet().stream()
                .filter(e -> wanted.test(e.getValue()))
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
