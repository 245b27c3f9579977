package org.yijianshi.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What was granted, for as long as somebody can come back for it. Spring's own keeps everything,
/// and a program that fetches a token every few minutes would fill the memory.
final class Authorizations implements OAuth2AuthorizationService {

    private final OAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Duration longest;

    Authorizations(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /// Nobody comes back with client credentials: there is neither a code nor a refresh token.
    @Override
    public void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                authorization.getAuthorizationGrantType())) {
            return;
        }
        forgetEnded();
        kept.save(authorization);
        ends.put(authorization.getId(), clock.instant().plus(longest));
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        ends.remove(authorization.getId());
        kept.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return kept.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return kept.findByToken(token, type);
    }

    int count() {
        return ends.size();
    }

    private void forgetEnded() {
        var now = clock.instant();
        ends.forEach(
                (id, end) -> {
                    var authorization = end.isAfter(now) ? null : kept.findById(id);
                    if (authorization != null) {
                        remove(authorization);
                    }
                });
    }
}
