package org.yijianshi.platform.kafka;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yijianshi.contracts.MessageTypes;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.platform.Failpoint;
import org.yijianshi.platform.kafka.Letter.Line;
import org.yijianshi.platform.kafka.ParkedLetters.Cause;
import org.yijianshi.platform.store.CommandRefused;
import org.yijianshi.platform.store.Origin;
import org.yijianshi.platform.store.ReadAhead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Applies letters inside one transaction: each in its order, none twice. What follows a missing
/// one waits; what the case refuses is parked and everything behind it on that line waits with it.
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Listener listener;
    private final ReadAhead streams;
    private final AppliedLetters inbox;
    private final ParkedLetters parked;
    private final Map<Line, Long> last = new HashMap<>();
    private final Set<Line> waiting = new HashSet<>();
    private final List<Letter> applied = new ArrayList<>();
    private final List<Letter> freed = new ArrayList<>();
    private int repeats;
    private int passedOver;

    Delivery(Listener listener, ReadAhead streams, AppliedLetters inbox, ParkedLetters parked) {
        this.listener = listener;
        this.streams = streams;
        this.inbox = inbox;
        this.parked = parked;
    }

    /// Applies what can be applied now; the caller's transaction holds the effects, the inbox rows
    /// and the parked letters together.
    void deliver(List<Letter> letters) {
        var lines = new LinkedHashSet<Line>();
        letters.forEach(letter -> lines.add(letter.line()));
        waiting.addAll(parked.waiting(lines));
        lines.removeIf(line -> listener.newsTopics().contains(line.topic()));
        if (!lines.isEmpty()) {
            last.putAll(inbox.last(lines));
            readAhead(lines);
        }
        letters.forEach(this::take);
        Failpoint.hit("delivery.before-inbox-rows");
        inbox.applied(applied);
        Failpoint.hit("delivery.after-inbox-rows");
    }

    /// One case reads its own stream, if it needs to.
    private void readAhead(Set<Line> lines) {
        var cases = lines.stream().map(Line::caseId).distinct().map(CaseId::new).toList();
        if (cases.size() > 1) {
            streams.read(cases);
        }
    }

    /// Letters applied, in order.
    List<Letter> applied() {
        return List.copyOf(applied);
    }

    /// Those of the applied behind which something waits. It is delivered apart from them: what is
    /// wrong with it must not undo what they did.
    List<Letter> freed() {
        return List.copyOf(freed);
    }

    /// How many were dropped because they had been applied before.
    int repeats() {
        return repeats;
    }

    /// How many were of a type that is not known here.
    int passedOver() {
        return passedOver;
    }

    private void take(Letter letter) {
        if (isNews(letter)) {
            note(letter);
            return;
        }
        long reached = last.getOrDefault(letter.line(), -1L);
        if (letter.seq() <= reached) {
            repeats++;
            if (waiting.contains(letter.line())) {
                parked.remove(letter); // left behind in a race
            }
        } else if (letter.previous() != reached) {
            wait(letter, Cause.GAP, "waits for the one before it");
        } else {
            apply(letter);
        }
    }

    private boolean isNews(Letter letter) {
        return listener.newsTopics().contains(letter.line().topic());
    }

    private void note(Letter letter) {
        var message = letter.message();
        if (message == null) {
            passOver(letter);
        } else {
            listener.onNews(message, letter.seq());
        }
        if (waiting.contains(letter.line())) {
            parked.remove(letter);
        }
    }

    /// What is known and does not concern the listener is nothing to tell of.
    private void passOver(Letter letter) {
        if (MessageTypes.classOf(letter.type()).isEmpty()) {
            passedOver++;
        }
    }

    private void apply(Letter letter) {
        try {
            var message = letter.message();
            if (message == null) {
                passOver(letter);
            } else {
                Failpoint.hit("delivery.before-effect");
                new Origin(letter.line().source(), letter.traceParent())
                        .run(() -> listener.on(message));
                Failpoint.hit("delivery.after-effect");
            }
        } catch (CommandRefused refused) {
            wait(letter, Cause.REFUSED, refused.refusal().slug());
            return;
        }
        applied.add(letter);
        last.put(letter.line(), letter.seq());
        if (waiting.contains(letter.line())) {
            Failpoint.hit("delivery.before-unpark");
            parked.remove(letter);
            freed.add(letter);
        }
    }

    private void wait(Letter letter, Cause cause, String reason) {
        Failpoint.hit("delivery.before-park");
        if (parked.park(letter, cause, reason) && cause == Cause.REFUSED) {
            LOG.warn(
                    "parked as refused: case {}, message type {}: {}",
                    letter.line().caseId(),
                    letter.type(),
                    reason);
        }
        Failpoint.hit("delivery.after-park");
        waiting.add(letter.line());
    }
}
