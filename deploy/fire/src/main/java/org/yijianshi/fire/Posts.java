package org.yijianshi.fire;

import org.yijianshi.fire.Doors.Answer;
import org.yijianshi.fire.Oracle.Outcome;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What officers and applicants POST: under one key until it is answered, and some of it once more
/// although it was. The second answer must be the first, and the key must open nothing else.
final class Posts {

    private static final int ATTEMPTS = 60;
    private static final int PAUSE_MILLIS = 500;
    private static final int KEY_REUSED = 422;

    private final Doors doors;
    private final Oracle oracle;
    private final long seed;
    private final int oneIn;
    private final AtomicInteger compared = new AtomicInteger();
    private final AtomicInteger keysReused = new AtomicInteger();

    /// @param oneIn how many there are for each that is sent again though answered
    Posts(Doors doors, Oracle oracle, long seed, int oneIn) {
        this.doors = doors;
        this.oracle = oracle;
        this.seed = seed;
        this.oneIn = oneIn;
    }

    private record Post(String account, String service, String path, String body, UUID key) {

        /// Under the same key, and nothing that could be taken for the same.
        Post withAnotherBody() {
            return new Post(
                    account,
                    service,
                    path,
                    body.isEmpty() ? "{}" : body.replaceFirst("\\{", "{\"another\":true,"),
                    key);
        }
    }

    /// How many answers were compared with the first one.
    int compared() {
        return compared.get();
    }

    /// How many keys were tried with another body.
    int keysReused() {
        return keysReused.get();
    }

    void send(Act act, String path, String body) throws InterruptedException {
        var post = new Post(Accounts.of(act), act.service(), path, body, UUID.randomUUID());
        var first = answered(act, post);
        if (first.outcome() == Outcome.UNKNOWN || !isChosen(act, oneIn)) {
            return;
        }
        sendAgain(act, post, first);
        if (isChosen(act, 2 * oneIn)) {
            sendAnother(act, post.withAnotherBody());
        }
    }

    /// By the seed and what it is, in whatever order it comes.
    private boolean isChosen(Act act, int oneOf) {
        return Math.floorMod(seed + act.toString().hashCode(), oneOf) == 0;
    }

    private Answer answered(Act act, Post post) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            oracle.before(act);
            var answer = once(post);
            oracle.after(act, answer.outcome());
            if (answer.outcome() != Outcome.UNKNOWN || attempt == ATTEMPTS) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private Answer once(Post post) throws InterruptedException {
        return doors.post(post.account(), post.service(), post.path(), post.body(), post.key());
    }

    private void sendAgain(Act act, Post post, Answer first) throws InterruptedException {
        var second = answered(act, post);
        if (second.outcome() == Outcome.UNKNOWN) {
            return;
        }
        compared.incrementAndGet();
        if (!second.equals(first)) {
            oracle.contradicted(
                    Findings.Kind.DOUBLED,
                    "another answer under the same key, %d after %d: %s"
                            .formatted(second.status(), first.status(), act));
        }
    }

    /// Not asked for by anybody: the oracle hears only of what is wrong with the answer.
    private void sendAnother(Act act, Post post) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var answer = once(post);
            if (answer.outcome() != Outcome.UNKNOWN) {
                keysReused.incrementAndGet();
                if (answer.status() != KEY_REUSED) {
                    oracle.contradicted(
                            Findings.Kind.UNEXPLAINED,
                            "another body under the same key, answered %d: %s"
                                    .formatted(answer.status(), act));
                }
                return;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
