package org.yijianshi.portal.applicant;

import org.yijianshi.portal.call.CaseView;
import org.yijianshi.portal.call.Refused;
import org.yijianshi.portal.call.Seen;
import org.yijianshi.portal.signin.SignedOut;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One page that follows one case. It is told that the case changed, and fetches the page's changed
/// part itself, as whoever is signed in then; only what a screen reader says comes along.
final class Follower {

    static final Duration BEAT = Duration.ofSeconds(15);

    /// After this the browser calls again, so that a line that nobody holds does not stay.
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final String person;
    private final Line line;
    private final Function<String, Seen<CaseView>> look;
    private final Function<CaseView.Item, String> words;
    private final Instant since;
    private final AtomicBoolean looking = new AtomicBoolean();
    private CaseView seen;
    private String tag = "";
    private Instant spoken;

    /// @param look asks for the case, as the person who follows it, unless it is still as tagged
    /// @param words what is said of an item that changed
    Follower(
            String person,
            Line line,
            CaseView seen,
            Function<String, Seen<CaseView>> look,
            Function<CaseView.Item, String> words,
            Instant now) {
        this.person = person;
        this.line = line;
        this.seen = seen;
        this.look = look;
        this.words = words;
        this.since = now;
        this.spoken = now;
    }

    String person() {
        return person;
    }

    /// Looks once, unless the last look still lasts.
    ///
    /// @return whether to look again
    boolean look(Instant now) {
        if (!looking.compareAndSet(false, true)) {
            return true;
        }
        try {
            return looked(now);
        } catch (IOException | IllegalStateException gone) {
            line.hangUp();
            return false;
        } finally {
            looking.set(false);
        }
    }

    /// There is nothing to follow any more.
    void end() {
        try {
            line.say("closed", "");
        } catch (IOException | IllegalStateException gone) {
            // nobody is there to be told
        }
        line.hangUp();
    }

    private boolean looked(Instant now) throws IOException {
        if (now.isAfter(since.plus(LONGEST))) {
            line.hangUp();
            return false;
        }
        try {
            var answer = look.apply(tag);
            tag = answer.tag();
            var view = answer.view();
            if (view != null) {
                tell(view, now);
            }
        } catch (SignedOut ended) {
            // the browser calls again: whoever is still signed in has a new token by then
            line.hangUp();
            return false;
        } catch (Refused refused) {
            if (refused.status() == FORBIDDEN || refused.status() == NOT_FOUND) {
                end();
                return false;
            }
        }
        if (isSettled(seen)) {
            end();
            return false;
        }
        if (!now.isBefore(spoken.plus(BEAT))) {
            line.beat();
            spoken = now;
        }
        return true;
    }

    private void tell(CaseView view, Instant now) throws IOException {
        if (view.equals(seen)) {
            return;
        }
        var said = changed(seen.items(), view.items());
        seen = view;
        spoken = now;
        line.say("changed", "");
        if (!said.isEmpty()) {
            line.say("said", said);
        }
    }

    private String changed(List<CaseView.Item> before, List<CaseView.Item> now) {
        return now.stream()
                .filter(item -> before.stream().noneMatch(old -> isSame(old, item)))
                .map(words)
                .collect(Collectors.joining(" "));
    }

    /// A due instant that moves is shown and not said.
    private static boolean isSame(CaseView.Item old, CaseView.Item item) {
        return old.item().equals(item.item()) && old.state().equals(item.state());
    }

    /// The verdict comes a moment after the last item.
    static boolean isSettled(CaseView view) {
        return !view.isOpen()
                && (!view.state().equals("COMPLETED") || view.clock().netMinutes() != null);
    }
}
