package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;

class PortsTest {

    @Test
    void every_taken_port_is_named_with_its_owner_and_the_property_that_moves_it()
            throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        try (var one = new ServerSocket(0, 1, loopback);
                var everywhere = new ServerSocket(0)) {
            var ports =
                    Ports.free(Tiny.SERVICES)
                            .with("postgres", one.getLocalPort())
                            .with("seal-carving", everywhere.getLocalPort());
            assertThatThrownBy(ports::requireFree)
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining(one.getLocalPort() + ", needed by postgres")
                    .hasMessageContaining(everywhere.getLocalPort() + ", needed by seal-carving")
                    .hasMessageContaining("--yijianshi.postgres.port=")
                    .hasMessageContaining("--yijianshi.seal-carving.port=")
                    .hasMessageNotContaining("casefile");
        }
    }

    @Test
    void free_ports_are_free_and_all_different() {
        var ports = Ports.free(Tiny.SERVICES);
        ports.requireFree();
        assertThat(ports.byOwner().values())
                .hasSize(3 + Tiny.SERVICES.size())
                .doesNotHaveDuplicates();
    }

    @Test
    void nobody_else_can_be_given_a_port() {
        assertThatThrownBy(() -> Ports.standard(Tiny.SERVICES).with("tax-ukye", 9000))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("tax-ukye")
                .hasMessageContaining("casefile");
    }
}
