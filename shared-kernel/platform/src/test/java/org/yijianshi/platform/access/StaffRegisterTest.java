package org.yijianshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.platform.web.Problem;
import org.yijianshi.testkit.TestStaff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Who has left must not be let in because nobody can read that they have.
class StaffRegisterTest {

    private static final Instant TODAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration BELIEVED = Duration.ofMinutes(15);
    private static final TestStaff STAFF = TestStaff.NONE.with("wang.li", "tax-ukey", "410402");

    private final Path file = STAFF.file();
    private long now = 1;
    private final StaffRegister register = new StaffRegister(file, BELIEVED, () -> now);

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final StaffRegisterHealth health =
            new StaffRegisterHealth(register, meters, InstantSource.fixed(TODAY));

    StaffRegisterTest() throws IOException {}

    @Test
    void whoever_left_has_left_within_seconds() throws IOException {
        assertThat(register.find("wang.li")).isPresent();
        TestStaff.NONE.writeTo(file);
        changed();
        pass(Duration.ofSeconds(11));
        assertThat(register.find("wang.li")).isEmpty();
    }

    @Test
    void one_that_cannot_be_read_is_believed_for_a_while_and_then_nobody_is_known()
            throws IOException {
        Files.writeString(file, "{\"staff\": [");
        changed();
        pass(BELIEVED.minusSeconds(1));
        assertThat(register.find("wang.li")).isPresent();
        assertThat(health.health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");
        pass(Duration.ofSeconds(11));
        assertThatThrownBy(() -> register.find("wang.li"))
                .isInstanceOf(Problem.class)
                .hasMessage("staff-unknown");

        STAFF.writeTo(file);
        pass(Duration.ofSeconds(11));
        assertThat(register.find("wang.li")).isPresent();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "4104", "41040%", "410402 ", "4104020", "%", "______"})
    void a_zone_that_is_none_is_given_to_nobody(String zone) throws IOException {
        STAFF.with("zhang.wei", "", "410402", zone).writeTo(file);
        changed();
        pass(Duration.ofSeconds(11));
        assertThat(register.find("wang.li")).isPresent();
        assertThat(register.find("zhang.wei")).isEmpty();
        assertThat(health.health().getStatus().getCode()).isEqualTo("OUT_OF_SERVICE");
        assertThatThrownBy(() -> new StaffRegister(file, BELIEVED, () -> now))
                .hasMessageContaining("zone");
    }

    @Test
    void zones_of_all_kinds_are_read() throws IOException {
        STAFF.with("zhang.wei", "", "410000", "411700", "420704-gedian").writeTo(file);
        changed();
        pass(Duration.ofSeconds(11));
        assertThat(register.find("zhang.wei")).isPresent();
    }

    @Test
    void how_old_it_is_can_be_watched() throws IOException {
        var age = meters.get("yijianshi.staff.register.age").gauge();
        Files.setLastModifiedTime(file, FileTime.from(TODAY.minus(Duration.ofHours(2))));
        pass(Duration.ofSeconds(11));
        assertThat(age.value()).isEqualTo(7_200);
        Files.setLastModifiedTime(file, FileTime.from(TODAY));
        pass(Duration.ofSeconds(11));
        assertThat(age.value()).isZero();
    }

    @Test
    void one_that_nobody_asked_for_a_long_time_is_read_first() {
        pass(BELIEVED.multipliedBy(4));
        assertThat(register.find("wang.li")).isPresent();
    }

    private void pass(Duration duration) {
        now += duration.toNanos();
    }

    /// Whatever the file system's clock is worth.
    private void changed() throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    }
}
