package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The issuer of the demonstration city never runs where it could be taken for a real one.
class LocalOnlyTest {

    @TempDir Path data;

    @Test
    void without_the_profile_local_it_does_not_start_and_makes_no_secret() {
        refuses("profile `local`", "--spring.profiles.active=production");
        refuses("profile `local`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", "192.0.2.1"})
    void on_an_address_that_others_reach_it_does_not_start(String address) {
        refuses("loopback", "--spring.profiles.active=local", "--server.address=" + address);
    }

    private void refuses(String why, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--server.port=0");
        all.add("--yijianshi.identity.directory=" + data.resolve("identity"));
        all.add("--yijianshi.identity.passwords=" + data.resolve("passwords"));
        all.add("--yijianshi.access.person-key=" + data.resolve("person"));
        assertThatThrownBy(() -> IdentityApplication.run(all.toArray(String[]::new)).close())
                .hasMessageContaining(why)
                .hasMessageContaining("yijianshi.access.issuer")
                .hasMessageContaining("yijianshi.access.keys");
        assertThat(data).isEmptyDirectory();
    }
}
