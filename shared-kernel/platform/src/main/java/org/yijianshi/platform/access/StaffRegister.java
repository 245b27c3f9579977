package org.yijianshi.platform.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which department and which zones somebody of the staff has: our own data, and never a claim of a
/// token. It is a file that the administration's directory keeps up to date; a change counts within
/// seconds, so that whoever left has left.
public final class StaffRegister {

    private static final Logger LOG = LoggerFactory.getLogger(StaffRegister.class);
    private static final long LOOK_AGAIN_NANOS = 10_000_000_000L;

    /// What the file holds.
    record Register(List<Member> staff) {}

    private record Read(FileTime changed, Map<String, Member> members) {}

    private final Path file;
    private final JsonMapper json = JsonMapper.shared();
    private volatile Read read;
    private volatile long lookedAt;

    StaffRegister(Path file) throws IOException {
        this.file = file;
        this.read = read();
        this.lookedAt = System.nanoTime();
    }

    /// Absent for whoever is not of the staff.
    public Optional<Member> find(String id) {
        if (System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS) {
            lookedAt = System.nanoTime();
            lookAgain();
        }
        return Optional.ofNullable(read.members().get(id));
    }

    /// A file that cannot be read just now, half written for example, changes nothing.
    private void lookAgain() {
        try {
            if (!Files.getLastModifiedTime(file).equals(read.changed())) {
                read = read();
                LOG.info("the register of staff was read again");
            }
        } catch (IOException | RuntimeException unreadable) {
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
