package org.yijianshi.platform.idempotency;

import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.web.Problem;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Lets a request have its effect once, however often it is sent under its key. The answer is kept
/// in the transaction of the effect: both are there or neither. A refusal has no effect; it is kept
/// in a transaction of its own, after what had been tried was rolled back. Faults are not kept.
final class OncePerKey {

    private final UnitsOfWork units;
    private final KeptAnswers answers;

    OncePerKey(UnitsOfWork units, KeptAnswers answers) {
        this.units = units;
        this.answers = answers;
    }

    /// The work was declined: an answer, and nothing done.
    static final class Declined extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        Declined(Reply reply) {
            super("declined", null, false, false);
            this.reply = reply;
        }
    }

    /// The answer of the first request under this key: this one, or an earlier one like it.
    ///
    /// @param line method and path
    /// @param work answers, or throws [Declined]
    Reply answer(IdempotencyKey key, String line, byte[] body, Callable<Reply> work)
            throws Exception {
        try {
            return units.callInSteps(() -> kept(key, line, body, work));
        } catch (Declined declined) {
            return units.call(() -> declined(key, answers.digest(line, body), declined.reply));
        }
    }

    /// The same for work that commits by itself and may be done again: its answer is kept after it.
    /// Of two at once both work, and both have the answer that was first.
    Reply answerOf(IdempotencyKey key, String line, byte[] body, Callable<Reply> work)
            throws Exception {
        var earlier = units.call(() -> earlier(key, answers.digest(line, body)));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var reply = orDeclined(work);
        return units.call(() -> first(key, answers.digest(line, body), reply));
    }

    private Optional<Reply> earlier(IdempotencyKey key, String request) {
        return answers.find(key).map(kept -> again(kept, request));
    }

    private Reply first(IdempotencyKey key, String request, Reply reply) {
        return answers.keep(key, request, reply) ? reply : earlier(key, request).orElseThrow();
    }

    private static Reply orDeclined(Callable<Reply> work) throws Exception {
        try {
            return work.call();
        } catch (Declined declined) {
            return declined.reply;
        }
    }

    private Reply kept(IdempotencyKey key, String line, byte[] body, Callable<Reply> work)
            throws Exception {
        if (!answers.hold(key)) {
            throw Problem.keyInUse();
        }
        var request = answers.digest(line, body);
        var earlier = earlier(key, request);
        return earlier.isPresent() ? earlier.get() : done(key, request, work.call());
    }

    /// An answer that cannot be kept takes its effect back.
    private Reply done(IdempotencyKey key, String request, Reply reply) {
        if (!answers.keep(key, request, reply)) {
            throw Problem.keyInUse();
        }
        return reply;
    }

    /// Somebody else may have come between what was rolled back and this.
    private Reply declined(IdempotencyKey key, String request, Reply reply) {
        if (!answers.hold(key)) {
            throw Problem.keyInUse();
        }
        return first(key, request, reply);
    }

    private static Reply again(KeptAnswers.Kept kept, String request) {
        if (!kept.request().equals(request)) {
            throw Problem.keyReused();
        }
        return kept.reply();
    }
}
