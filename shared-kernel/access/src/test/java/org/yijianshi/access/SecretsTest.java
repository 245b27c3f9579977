package org.yijianshi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class SecretsTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);

    @TempDir Path directory;

    @Test
    void a_person_is_known_again_under_one_key_and_no_other() {
        var references = new PersonReferences(KEY);
        var one = references.of("CITIZEN_ID", "41040219880312002x");
        assertThat(one)
                .matches("p-[0-9a-f]{32}")
                .isEqualTo(references.of("CITIZEN_ID", " 41040219880312002X"))
                .isNotEqualTo(references.of("PASSPORT", "41040219880312002X"))
                .isNotEqualTo(new PersonReferences(SECOND).of("CITIZEN_ID", "41040219880312002X"));
    }

    private static final byte[] SECOND = "1123456789abcdef0123456789abcdef".getBytes(UTF_8);

    @Test
    void a_key_that_could_be_guessed_is_refused() {
        assertThatThrownBy(() -> new PersonReferences(new byte[16])).hasMessageContaining("short");
    }

    @Test
    void a_secret_is_made_once_and_only_its_owner_reads_it() throws IOException {
        var file = directory.resolve("keys/secret");
        assertThat(SecretFile.in(file)).hasSize(32).isEqualTo(SecretFile.in(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_that_others_may_read_is_refused() throws IOException {
        var file = directory.resolve("secret");
        SecretFile.in(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> SecretFile.in(file)).hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_without_a_secret_is_refused() throws IOException {
        var file = directory.resolve("secret");
        SecretFile.in(file);
        Files.writeString(file, "c2hvcnQ=");
        assertThatThrownBy(() -> SecretFile.in(file)).hasMessageContaining("32 bytes");
    }
}
