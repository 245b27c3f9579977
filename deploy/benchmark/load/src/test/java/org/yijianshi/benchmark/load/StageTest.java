package org.yijianshi.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class StageTest {

    @Test
    void a_stage_is_read_from_a_line() {
        assertThat(Stage.parse("warm 8 40s"))
                .isEqualTo(new Stage.Closed(true, 8, Duration.ofSeconds(40)));
        assertThat(Stage.parse("closed 32 60s"))
                .isEqualTo(new Stage.Closed(false, 32, Duration.ofSeconds(60)));
        assertThat(Stage.parse("open 44.5/s 2.5s"))
                .isEqualTo(new Stage.Open(44.5, Duration.ofMillis(2500)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm 8 40s", "closed 1 0.5s", "open 1/s 40s", "open 44.1/s 60s"})
    void a_stage_is_written_as_it_is_read(String line) {
        assertThat(Stage.parse(line)).hasToString(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "closed 8", "closed x 8s", "open 1 40s", "closed 8 60s more"})
    void anything_else_is_no_stage(String line) {
        assertThatThrownBy(() -> Stage.parse(line)).hasMessage("not a stage: " + line);
    }
}
