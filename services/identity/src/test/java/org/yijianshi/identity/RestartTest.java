package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yijianshi.access.OwnerOnlyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class RestartTest {

    @TempDir Path data;

    @Test
    void key_and_passwords_are_the_same_after_a_restart_and_nobody_else_reads_them()
            throws IOException {
        String keys;
        List<String> passwords;
        try (var issuer = new RunningIssuer(data);
                var browser = new Browser()) {
            keys = browser.get(issuer.at("/oauth2/jwks")).body();
            passwords = Files.readAllLines(issuer.passwordsFile());
            assertThat(List.of(issuer.passwordsFile(), issuer.signingKeyFile()))
                    .allSatisfy(RestartTest::onlyItsOwnerReads);
        }
        try (var issuer = new RunningIssuer(data);
                var browser = new Browser()) {
            assertThat(browser.get(issuer.at("/oauth2/jwks")).body()).isEqualTo(keys);
            assertThat(Files.readAllLines(issuer.passwordsFile())).isEqualTo(passwords);
        }
    }

    @Test
    void who_moves_in_gets_a_password_and_the_others_keep_theirs() throws IOException {
        var file = data.resolve("passwords");
        OwnerOnlyFile.write(file, "li.xiaoyu chosen-by-hand\nmoved.away kept\n");
        var passwords = new Passwords(file).of(List.of("li.xiaoyu", "zhang.min"));
        assertThat(passwords).containsOnlyKeys("li.xiaoyu", "zhang.min");
        assertThat(passwords.get("zhang.min")).matches("[A-Za-z0-9_-]{32}");
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "li.xiaoyu chosen-by-hand",
                        "moved.away kept",
                        "zhang.min " + passwords.get("zhang.min"));
        onlyItsOwnerReads(file);
    }

    @Test
    void passwords_that_others_may_read_are_refused() throws IOException {
        var file = data.resolve("passwords");
        OwnerOnlyFile.write(file, "li.xiaoyu secret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> new Passwords(file).of(List.of("li.xiaoyu")))
                .hasMessageContaining("chmod 600");
    }

    private static void onlyItsOwnerReads(Path file) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
