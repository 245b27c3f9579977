package org.yijianshi.platform.kafka;

import org.jspecify.annotations.Nullable;
import org.yijianshi.platform.Passing;
import org.yijianshi.platform.kafka.ParkedLetters.Cause;
import org.yijianshi.platform.kafka.ParkedLetters.Place;
import org.yijianshi.platform.kafka.ParkedTable.Held;
import org.yijianshi.platform.store.UnitsOfWork;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What an operator can do with one parked message: the inbox's own way of applying it, and the one
/// way past it. The consumer may be at work on the same line meanwhile.
public final class ParkedDesk {

    private static final int ATTEMPTS = 3;

    private final Inbox inbox;
    private final AppliedLetters applied;
    private final ParkedTable parked;
    private final UnitsOfWork units;
    private final Listener listener;

    ParkedDesk(
            Inbox inbox,
            AppliedLetters applied,
            ParkedTable parked,
            UnitsOfWork units,
            Listener listener) {
        this.inbox = inbox;
        this.applied = applied;
        this.parked = parked;
        this.units = units;
        this.listener = listener;
    }

    /// What came of it.
    public enum Result {
        APPLIED,
        DISCARDED,
        STILL_WAITING,
        NOT_DISCARDED,
        GONE
    }

    /// What came of it and why.
    ///
    /// @param cause why it waits, where it still does
    /// @param reason the same in more detail, or a code of what stands against a discard
    public record Outcome(Result result, @Nullable Cause cause, @Nullable String reason) {

        private static Outcome of(Result result) {
            return new Outcome(result, null, null);
        }
    }

    /// Tries it again at once; what waited behind it goes on.
    ///
    /// @param record runs in the transaction of the attempt
    public Outcome redrive(Place place, Consumer<Outcome> record) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return tryAgain(place, record);
            } catch (RuntimeException failure) {
                if (!Passing.is(failure)) {
                    throw failure;
                }
            }
        }
        return units.call(() -> recorded(waiting(place, "TRY_AGAIN_LATER"), record));
    }

    private Outcome tryAgain(Place place, Consumer<Outcome> record) {
        var found = parked.find(place);
        if (found.isPresent() && found.get().letter().isPresent()) {
            return inbox.redrive(
                    found.get().letter().get(),
                    repeat -> recorded(repeat ? gone() : afterAttempt(place), record));
        }
        return units.call(
                () -> {
                    parked.markUnreadable(place);
                    return recorded(waiting(place, null), record);
                });
    }

    private Outcome afterAttempt(Place place) {
        var left = parked.find(place);
        return left.isEmpty() ? Outcome.of(Result.APPLIED) : waiting(left, null);
    }

    private Outcome waiting(Place place, @Nullable String reason) {
        return waiting(parked.find(place), reason);
    }

    private static Outcome waiting(Optional<Held> held, @Nullable String reason) {
        return held.map(
                        one ->
                                new Outcome(
                                        Result.STILL_WAITING,
                                        one.cause(),
                                        reason == null ? one.reason() : reason))
                .orElseGet(ParkedDesk::gone);
    }

    /// Takes it out for good: it takes its place in the order without an effect, and what waited
    /// behind it goes on. Only the first of a line can go, and only if nothing but itself holds it.
    ///
    /// @param record runs in the transaction of the discard
    public Outcome discard(Place place, Consumer<Outcome> record) {
        var done =
                units.call(
                        () -> {
                            var held = parked.hold(place);
                            var outcome = held.map(this::takeOut).orElseGet(ParkedDesk::gone);
                            return new Done(recorded(outcome, record), held);
                        });
        if (done.outcome().result() == Result.DISCARDED) {
            done.held().map(Held::envelope).ifPresent(inbox::goOnBehind);
        }
        return done.outcome();
    }

    private record Done(Outcome outcome, Optional<Held> held) {}

    private Outcome takeOut(Held held) {
        var letter = held.envelope();
        var ordered = !listener.newsTopics().contains(letter.line().topic());
        if (held.cause() == Cause.GAP) {
            return notDiscarded(held, "WAITS_FOR_ONE_BEFORE_IT");
        }
        if (ordered && reached(letter) < letter.previous()) {
            return notDiscarded(held, "NOT_FIRST_OF_ITS_LINE");
        }
        if (ordered && reached(letter) < letter.seq()) {
            applied.applied(List.of(letter));
        }
        parked.remove(letter);
        return Outcome.of(Result.DISCARDED);
    }

    private long reached(Letter letter) {
        return applied.last(List.of(letter.line())).getOrDefault(letter.line(), -1L);
    }

    private static Outcome notDiscarded(Held held, String reason) {
        return new Outcome(Result.NOT_DISCARDED, held.cause(), reason);
    }

    private static Outcome gone() {
        return Outcome.of(Result.GONE);
    }

    private static Outcome recorded(Outcome outcome, Consumer<Outcome> record) {
        record.accept(outcome);
        return outcome;
    }
}
