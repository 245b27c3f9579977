package org.yijianshi.allinone.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// No installation starts with a secret that everybody can read here, and nothing is in the tree
/// that a program left there: a data directory of PostgreSQL was once.
class NoSecretTest {

    private static final long LARGEST = 1 << 20;
    private static final Pattern LEFTOVER =
            Pattern.compile(
                    "(.*/)?(--.*|PG_VERSION|postmaster\\.pid|id_(rsa|ed25519)(\\.pub)?"
                            + "|[^/]*\\.(log|pem|p12|pfx|jks|keystore))");

    @Test
    void nowhere_in_the_tree_is_a_secret_or_a_leftover() throws IOException {
        assertThat(SourceTree.WHOLE.files()).hasSizeGreaterThan(1000);
        assertThat(found(SourceTree.WHOLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml       | spring.datasource.password: hunter2",
                "a.yaml       | POSTGRES_PASSWORD: postgres",
                "compose.yaml | - POSTGRES_PASSWORD=postgres",
                "a.yaml       | password: ${DB_PASSWORD:changeit}",
                "a.yaml       | password: ${DB_PASSWORD:-changeit}",
                "a.yaml       | client-secret: \"{noop}\"x",
                "a.yaml       | clientSecret: s3cret # a remark",
                "a.properties | yijianshi.signing.key=abcdef",
                "a.properties | api_token = abcdef",
                "a.json       | \"password\": \"hunter2\",",
                "a.conf       | sasl.password=hunter2",
                "Dockerfile   | DB_PASSWORD=hunter2",
                "pom.xml      | <password>hunter2</password>",
                "A.java       | String PASSWORD = \"hunter2\";",
                "A.java       | var clientSecret = \"hunter2\";",
            })
    void a_literal_under_a_telling_key_is_found(String file, String line) {
        assertThat(Secrets.in(file, "first: 1\n" + line + "\n")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.yaml       | password: ${DB_PASSWORD}",
                "a.yaml       | password: ${DB_PASSWORD:}",
                "a.yaml       | password: ${DB_PASSWORD:?choose one}",
                "a.yaml       | password:",
                "a.yaml       | password: ''",
                "a.yaml       | tax-ukey: ready",
                "a.yaml       | key: { type: string }",
                "a.properties | monkey=banana",
                "a.properties | fail-on-trailing-tokens=true",
                "pom.xml      | <password>${env.PASSWORD}</password>",
                "A.java       | var password = read(file);",
            })
    void a_placeholder_is_no_secret(String file, String line) {
        assertThat(Secrets.in(file, "first: 1\n" + line + "\n")).isEmpty();
    }

    @Test
    void keys_tokens_and_addresses_are_found_in_any_file() {
        for (var secret :
                List.of(
                        "-----BEGIN " + "PRIVATE KEY-----",
                        "-----BEGIN RSA " + "PRIVATE KEY-----",
                        "eyJhbGciOiJSUzI1NiJ9." + "eyJzdWIiOiJ3YW5nLmxpIn0.c2ln",
                        "https://wang:" + "hunter2@127.0.0.1/x",
                        "jdbc:postgresql://wang:" + "hunter2@127.0.0.1/x",
                        "Authorization: " + "Basic d2FuZzpodW50ZXIy",
                        "\"Authorization\", " + "\"Bearer 0123456789abcdef\"",
                        "AKIA" + "ABCDEFGHIJKLMNOP")) {
            assertThat(Secrets.in("notes.md", "see " + secret + " there")).hasSize(1);
            assertThat(Secrets.in("A.java", "see " + secret + " there")).hasSize(1);
        }
        assertThat(Secrets.in("notes.md", "http://127.0.0.1:8081/api?x=a@b see a@b.example"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--data/base/1",
                "deploy/PG_VERSION",
                "casefile.log",
                "kafka/00000000.index",
                "postmaster.pid",
                "keys/issuer.p12",
                "keys/issuer.jks",
                "keys/issuer.pem",
                "id_rsa"
            })
    void a_leftover_is_found_where_it_is_planted(String name, @TempDir Path root)
            throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, new byte[(int) LARGEST + 1]);
        Files.createDirectories(root.resolve("target"));
        Files.writeString(root.resolve("target/PG_VERSION"), "18");
        assertThat(found(new SourceTree(root)).toString()).contains(name).doesNotContain("target");
    }

    private static List<String> found(SourceTree tree) throws IOException {
        var found = new ArrayList<String>();
        for (var file : tree.files()) {
            var name = tree.name(file);
            if (LEFTOVER.matcher(name).matches() || Files.size(file) > LARGEST) {
                found.add(name + ": does not belong here");
            } else {
                found.addAll(Secrets.in(name, Files.readString(file, StandardCharsets.ISO_8859_1)));
            }
        }
        return found;
    }
}
