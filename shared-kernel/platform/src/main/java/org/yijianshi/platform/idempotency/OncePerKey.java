package org.yijianshi.platform.idempotency;

import org.yijianshi.platform.store.UnitsOfWork;
import org.yijianshi.platform.web.Problem;

import java.util.Optional;

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

    /// What stands behind a request.
    interface Work {

        /// Does it, and answers.
        ///
        /// @throws Declined with an answer, and nothing done
        Reply done() throws Exception;

        /// Asked before an earlier answer is given again: whoever has lost their reach since is not
        /// given what they could see then.
        ///
        /// @throws Problem if the caller may not have it any more
        default void givenAgain() {}
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
    Reply answer(IdempotencyKey key, String line, byte[] body, Work work) throws Exception {
        try {
            return units.callInSteps(() -> kept(key, line, body, work));
        } catch (Declined declined) {
            return units.call(
                    () -> declined(key, answers.digest(line, body), declined.reply, work));
        }
    }

    /// The same for work that commits by itself and may be done again: its answer is kept after it.
    /// Of two at once both work, and both have the answer that was first.
    Reply answerOf(IdempotencyKey key, String line, byte[] body, Work work) throws Exception {
        var earlier = units.call(() -> earlier(key, answers.digest(line, body), work));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var reply = orDeclined(work);
        return units.call(() -> first(key, answers.digest(line, body), reply, work));
    }

    private Optional<Reply> earlier(IdempotencyKey key, String request, Work work) {
        return answers.find(key).map(kept -> again(kept, request, work));
    }

    private Reply first(IdempotencyKey key, String request, Reply reply, Work work) {
        return answers.keep(key, request, reply)
                ? reply
                : earlier(key, request, work).orElseThrow();
    }

    private static Reply orDeclined(Work work) throws Exception {
        try {
            return work.done();
        } catch (Declined declined) {
            return declined.reply;
        }
    }

    private Reply kept(IdempotencyKey key, String line, byte[] body, Work work) throws Exception {
        if (!answers.hold(key)) {
            throw Problem.keyInUse();
        }
        var request = answers.digest(line, body);
        var earlier = earlier(key, request, work);
        return earlier.isPresent() ? earlier.get() : done(key, request, work.done());
    }

    /// An answer that cannot be kept takes its effect back.
    private Reply done(IdempotencyKey key, String request, Reply reply) {
        if (!answers.keep(key, request, reply)) {
            throw Problem.keyInUse();
        }
        return reply;
    }

    /// Somebody else may have come between what was rolled back and this.
    private Reply declined(IdempotencyKey key, String request, Reply reply, Work work) {
        if (!answers.hold(key)) {
            throw Problem.keyInUse();
        }
        return first(key, request, reply, work);
    }

    private static Reply again(KeptAnswers.Kept kept, String request, Work work) {
        if (!kept.request().equals(request)) {
            throw Problem.keyReused();
        }
        work.givenAgain();
        return kept.reply();
    }
}
