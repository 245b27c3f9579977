package org.yijianshi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.SimpleSecurityContext;

import org.junit.jupiter.api.Test;
import org.yijianshi.testkit.TestIssuer;

import java.time.Duration;
import java.util.Objects;

class IssuerKeysTest {

    private static final TestIssuer ISSUER = TestIssuer.running();

    @Test
    void a_key_that_the_issuer_has_withdrawn_is_forgotten_when_keys_are_old() {
        ISSUER.publish("withdrawn", TestIssuer.newKeys());
        var address = Objects.requireNonNull(ISSUER.properties().get("yijianshi.access.keys"));
        var keys = new IssuerKeys(address, 7_000);
        assertThat(knows(keys, "withdrawn")).isTrue();

        ISSUER.withdraw("withdrawn");

        assertThat(knows(keys, "withdrawn")).isTrue();
        await().atMost(Duration.ofSeconds(40)).until(() -> !knows(keys, "withdrawn"));
        assertThat(knows(keys, "test")).isTrue();
    }

    private static boolean knows(IssuerKeys keys, String id) {
        var selector = new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
        try {
            return !keys.source().get(selector, new SimpleSecurityContext()).isEmpty();
        } catch (KeySourceException askedTooOften) {
            return false;
        }
    }
}
