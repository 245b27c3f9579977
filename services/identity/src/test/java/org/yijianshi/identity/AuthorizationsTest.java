package org.yijianshi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

class AuthorizationsTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-23T01:00:00Z"));
    private final InstantSource clock = now::get;
    private final Authorizations authorizations = new Authorizations(clock, Duration.ofHours(8));

    @Test
    void what_has_ended_is_forgotten() {
        authorizations.save(granted("old", AuthorizationGrantType.AUTHORIZATION_CODE));
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(8)));
        authorizations.save(granted("new", AuthorizationGrantType.AUTHORIZATION_CODE));
        assertThat(authorizations.count()).isEqualTo(1);
        assertThat(authorizations.findById("old")).isNull();
        assertThat(authorizations.findById("new")).isNotNull();
    }

    @Test
    void a_token_that_nobody_comes_back_for_is_not_kept() {
        authorizations.save(granted("a", AuthorizationGrantType.CLIENT_CREDENTIALS));
        assertThat(authorizations.count()).isZero();
    }

    private static OAuth2Authorization granted(String id, AuthorizationGrantType grant) {
        var settings =
                new Settings.Identity(
                        ".", "passwords", URI.create(RunningIssuer.REDIRECT), Duration.ofHours(8));
        return OAuth2Authorization.withRegisteredClient(new Clients(settings).portal("digest"))
                .id(id)
                .principalName("li.xiaoyu")
                .authorizationGrantType(grant)
                .build();
    }
}
