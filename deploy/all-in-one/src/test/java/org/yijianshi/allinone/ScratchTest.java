package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ScratchTest {

    @TempDir Path parent;

    private Path data() {
        return parent.resolve("trial");
    }

    private Path left() throws IOException {
        var system = Files.createDirectories(data().resolve(Scratch.SYSTEM));
        return Files.writeString(system.resolve("left"), "by the trial before");
    }

    @Test
    void what_a_trial_left_is_gone_when_the_next_begins() throws IOException {
        Scratch.begin(data(), () -> {});
        var left = left();
        Scratch.begin(data(), () -> assertThat(left).exists());
        assertThat(data().resolve(Scratch.SYSTEM)).doesNotExist();
        assertThat(data()).exists();
    }

    @Test
    void whoever_was_interrupted_can_begin_again() throws IOException {
        Scratch.begin(data(), () -> {});
        left();
        assertThatThrownBy(
                        () ->
                                Scratch.begin(
                                        data(),
                                        () -> {
                                            throw new IOException("still in use");
                                        }))
                .hasMessage("still in use");
        Scratch.begin(data(), () -> {});
        assertThat(data().resolve(Scratch.SYSTEM)).doesNotExist();
    }

    @Test
    void nobody_loses_what_a_running_trial_uses() throws IOException {
        Scratch.begin(data(), () -> {});
        var left = left();
        try (var _ = DataDirectory.lock(data().resolve(Scratch.SYSTEM))) {
            assertThatThrownBy(() -> Scratch.begin(data(), () -> {}))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("already runs");
        }
        assertThat(left).exists();
    }

    @Test
    void what_no_trial_made_is_not_deleted() throws IOException {
        Files.createDirectories(data());
        var letter = Files.writeString(data().resolve("letter"), "to keep");
        assertThatThrownBy(() -> Scratch.begin(data(), () -> {}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("no trial has made it");
        assertThat(letter).exists();
    }
}
