package org.yijianshi.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.UUID;

class WelcomeTest {

    @TempDir Path data;

    @Test
    void a_newcomer_is_told_the_pages_and_where_the_passwords_are() {
        var options = Options.in(data).withPort("portal", 9080);

        assertThat(Welcome.text(options, 1, UUID.randomUUID()))
                .contains("Sign in at http://127.0.0.1:9080/")
                .contains("names the people")
                .contains(DataDirectory.passwordsIn(data).toString())
                .doesNotContain("Sign in at http://127.0.0.1:8088");
    }
}
