package org.yijianshi.fire;

import org.yijianshi.allinone.Part;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A second replica comes, and the one that relays is frozen in the middle of its work until the
/// other has taken the relay over. When it wakes, both send what they had in hand; they share the
/// work for a while, and then each dies in turn.
final class SecondReplica {

    /// The claim on the relay's cursor runs out after ten seconds.
    private static final Duration BEYOND_CLAIM = Duration.ofSeconds(12);

    /// Whoever is frozen while it writes the cursor holds its row, until PostgreSQL ends the
    /// transaction after half a minute.
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(45);

    private static final int TOGETHER_SECONDS = 5;
    private static final int CASES_A_SECOND = 4;

    private static final String OWNER =
            "select owner from tokenentry where processorname = 'relay' and segment = 0";

    private final Field field;
    private final Load load;
    private final String service;

    SecondReplica(Field field, Load load, String service) {
        this.field = field;
        this.load = load;
        this.service = service;
    }

    /// Comes and goes.
    ///
    /// @return whether the relay was taken over from the one that was frozen
    boolean happen() throws InterruptedException {
        var first = field.system().service(service);
        var second = field.system().service(service, 1);
        second.start();
        var holder = owner();
        var takenOver = freeze(holder.equals(service + "-1") ? second : first, holder);
        for (int i = 0; i < TOGETHER_SECONDS; i++) {
            oneSecondOfLoad();
        }
        first.kill();
        first.start();
        second.kill();
        return takenOver;
    }

    private boolean freeze(Part one, String holder) throws InterruptedException {
        one.pause();
        try {
            var since = Instant.now();
            while (isWithin(BEYOND_CLAIM, since)
                    || (isStillOf(holder) && isWithin(TAKEN_OVER_WITHIN, since))) {
                oneSecondOfLoad();
            }
            return !isStillOf(holder);
        } finally {
            one.resume();
        }
    }

    private static boolean isWithin(Duration time, Instant since) {
        return Instant.now().isBefore(since.plus(time));
    }

    private boolean isStillOf(String holder) {
        var now = owner();
        return now.isEmpty() || now.equals(holder);
    }

    /// Empty while nobody has it.
    private String owner() {
        return field.db(service).list(OWNER, row -> row.getString(1)).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private void oneSecondOfLoad() throws InterruptedException {
        load.allow(CASES_A_SECOND);
        TimeUnit.SECONDS.sleep(1);
    }
}
