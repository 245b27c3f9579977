package org.yijianshi.platform.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yijianshi.platform.web.Problem;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Which department and which zones somebody of the staff has: our own data, and never a claim of a
/// token. It is a file that the administration's directory keeps up to date; a change counts within
/// seconds, so that whoever left has left. One that cannot be read any more, half written for
/// example or with a zone that is none, is believed as it was for a while and not for ever.
public final class StaffRegister {

    private static final Logger LOG = LoggerFactory.getLogger(StaffRegister.class);
    private static final Duration LOOK_AGAIN_EVERY = Duration.ofSeconds(10);

    /// What the file holds.
    record Register(List<Member> staff) {}

    /// When somebody looked at the file, and when it was last found good.
    private record Look(long at, long good) {}

    private record Read(FileTime changed, Map<String, Member> members) {}

    private final Path file;
    private final Duration believedFor;
    private final LongSupplier nanos;
    private final JsonMapper json = JsonMapper.shared();
    private volatile Read read;
    private volatile Look look;

    StaffRegister(Path file, Duration believedFor) throws IOException {
        this(file, believedFor, System::nanoTime);
    }

    /// @param believedFor how long the last good one counts
    /// @param nanos a clock that only goes on
    StaffRegister(Path file, Duration believedFor, LongSupplier nanos) throws IOException {
        this.file = file;
        this.believedFor = believedFor;
        this.nanos = nanos;
        this.read = read();
        var now = nanos.getAsLong();
        this.look = new Look(now, now);
    }

    /// Absent for whoever is not of the staff.
    ///
    /// @throws Problem if the register could not be read for too long: who has left is not known
    public Optional<Member> find(String id) {
        if (unreadFor().compareTo(believedFor) > 0) {
            throw Problem.staffUnknown();
        }
        return Optional.ofNullable(read.members().get(id));
    }

    /// For how long the register cannot be read; zero where it can.
    Duration unreadFor() {
        var now = nanos.getAsLong();
        if (now - look.at() > LOOK_AGAIN_EVERY.toNanos()) {
            lookAgain(now);
        }
        var last = look;
        return last.good() == last.at() ? Duration.ZERO : Duration.ofNanos(now - last.good());
    }

    /// How long ago what is believed was written.
    Duration age(Instant now) {
        var _ = unreadFor();
        return Duration.between(read.changed().toInstant(), now);
    }

    /// Whoever comes meanwhile waits: what was found long ago says nothing.
    private synchronized void lookAgain(long now) {
        if (now - look.at() <= LOOK_AGAIN_EVERY.toNanos()) {
            return;
        }
        try {
            if (!Files.getLastModifiedTime(file).equals(read.changed())) {
                read = read();
                LOG.info("the register of staff was read again");
            }
            look = new Look(now, now);
        } catch (IOException | RuntimeException unreadable) {
            look = new Look(now, look.good());
            LOG.warn("the register of staff cannot be read: {}", unreadable.getClass().getName());
        }
    }

    private Read read() throws IOException {
        var changed = Files.getLastModifiedTime(file);
        var members =
                json.readValue(Files.readAllBytes(file), Register.class).staff().stream()
                        .collect(Collectors.toUnmodifiableMap(Member::id, member -> member));
        return new Read(changed, members);
    }
}
