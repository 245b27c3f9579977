package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

class DataDirectoryTest {

    private static final DataVersion CURRENT = new DataVersion(1, 18, "4.2.1");

    @TempDir Path parent;

    private Path root() {
        return parent.resolve("data");
    }

    private void startOnce() throws Exception {
        try (var directory = DataDirectory.open(root(), CURRENT)) {
            Files.createDirectory(directory.postgres());
            Files.createDirectory(directory.kafka());
            directory.firstStartFinished();
        }
    }

    @Test
    void two_systems_do_not_share_a_directory() throws Exception {
        try (var _ = DataDirectory.open(root(), CURRENT)) {
            assertThatThrownBy(() -> DataDirectory.open(root(), CURRENT))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("already runs on " + root());
        }
        DataDirectory.open(root(), CURRENT).close();
    }

    @Test
    void data_of_an_earlier_run_are_kept() throws Exception {
        startOnce();
        try (var directory = DataDirectory.open(root(), CURRENT)) {
            assertThat(directory.postgres()).exists();
            assertThat(directory.kafka()).exists();
        }
    }

    @Test
    void what_an_interrupted_first_start_left_is_thrown_away() throws Exception {
        try (var directory = DataDirectory.open(root(), CURRENT)) {
            Files.createDirectory(directory.postgres());
            Files.createFile(directory.postgres().resolve("half-made"));
        }
        try (var directory = DataDirectory.open(root(), CURRENT)) {
            assertThat(directory.postgres()).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout=2\npostgresql=18\nkafka=4.2.1",
                "layout=1\npostgresql=17\nkafka=4.2.1",
                "layout=1\npostgresql=19\nkafka=4.2.1",
                "layout=1\npostgresql=18\nkafka=4.3.0",
                "layout=1\npostgresql=18\nkafka=4.10.0",
                "layout=one",
                ""
            })
    void data_that_this_build_cannot_read_are_refused_and_left_alone(String version)
            throws Exception {
        startOnce();
        Files.writeString(root().resolve("version"), version);
        assertThatThrownBy(() -> DataDirectory.open(root(), CURRENT))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining(root().toString())
                .hasMessageContaining("needed: layout 1, PostgreSQL 18, Kafka 4.2.1")
                .hasMessageContaining("rename that directory");
        assertThat(root().resolve("version")).hasContent(version);
        assertThat(root().resolve("pg-data")).exists();
    }

    @Test
    void a_newer_kafka_takes_over_the_data_of_an_older_one() throws Exception {
        startOnce();
        Files.writeString(root().resolve("version"), "layout=1\npostgresql=18\nkafka=4.1.0");
        DataDirectory.open(root(), CURRENT).close();
        assertThat(DataVersion.read(root().resolve("version"))).isEqualTo(CURRENT);
    }

    @Test
    void the_logs_of_the_run_before_are_kept_once() throws Exception {
        try (var directory = DataDirectory.open(root(), CURRENT)) {
            Files.writeString(directory.logs().resolve("casefile.log"), "the run before");
        }
        try (var directory = DataDirectory.open(root(), CURRENT)) {
            assertThat(directory.logs()).isEmptyDirectory();
            assertThat(root().resolve("logs-previous/casefile.log")).hasContent("the run before");
        }
        DataDirectory.open(root(), CURRENT).close();
        assertThat(root().resolve("logs-previous")).isEmptyDirectory();
    }
}
