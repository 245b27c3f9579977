package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ArgumentsTest {

    private static Options parse(String... arguments) {
        return Arguments.parse(List.of(arguments), Tiny.SERVICES);
    }

    @Test
    void without_arguments_everything_is_where_the_documents_say() {
        var options = parse();
        assertThat(options.ports().of("postgres")).isEqualTo(15432);
        assertThat(options.ports().of("kafka")).isEqualTo(19092);
        assertThat(options.ports().of("kafka-controller")).isEqualTo(19093);
        assertThat(options.ports().of("casefile")).isEqualTo(8081);
        assertThat(options.properties()).isEmpty();
    }

    @Test
    void the_data_are_at_the_root_of_the_project_wherever_one_starts() {
        assertThat(parse().dataDirectory().getFileName()).isEqualTo(Path.of(".yijianshi"));
        assertThat(Files.isDirectory(parse().dataDirectory().resolveSibling(".mvn"))).isTrue();
    }

    @Test
    void ports_and_the_directory_can_be_moved_and_the_rest_goes_to_the_services() {
        var options =
                parse("--yijianshi.data=/elsewhere", "--yijianshi.kafka.port=29092", "--a.b=c=d");
        assertThat(options.dataDirectory()).isEqualTo(Path.of("/elsewhere").toAbsolutePath());
        assertThat(options.ports().of("kafka")).isEqualTo(29092);
        assertThat(options.ports().of("kafka-controller")).isEqualTo(19093);
        assertThat(options.properties()).containsOnlyKeys("a.b").containsEntry("a.b", "c=d");
    }

    @Test
    void services_may_have_processes_of_their_own_and_replicas() {
        assertThat(parse().distributed()).isFalse();
        assertThat(parse("--distributed").distributed()).isTrue();
        var two = parse("--yijianshi.casefile.replicas=2");
        assertThat(two.distributed()).isTrue();
        assertThat(two.replicasOf(two.service("casefile"))).isEqualTo(2);
        assertThat(two.replicasOf(two.service("seal-carving"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "--flag",
                "--yijianshi.kafka.port=0",
                "--yijianshi.kafka.port=65536",
                "--yijianshi.kafka.port=many",
                "--yijianshi.casefile.replicas=0",
                "--yijianshi.nobody.replicas=2",
                "--yijianshi.nobody.port=9000"
            })
    void what_cannot_be_understood_is_said(String argument) {
        assertThatThrownBy(() -> parse(argument)).isInstanceOf(StartupProblem.class);
    }
}
