package org.yijianshi.identity;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.yijianshi.access.Claims;

/// Which programs may ask for tokens: the portal for whoever signs in there, and a command line for
/// the account whose password it knows.
final class Clients {

    static final String PORTAL = "portal";

    private final Settings.Identity settings;

    Clients(Settings.Identity settings) {
        this.settings = settings;
    }

    /// PKCE although the portal has a secret: a code that was stolen is worth nothing (RFC 9700).
    RegisteredClient portal(String hash) {
        return client(PORTAL, hash)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.redirectUri().toString())
                .postLogoutRedirectUri(settings.portal().toString())
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    RegisteredClient commandLine(String account, String hash) {
        return client(account, hash)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private RegisteredClient.Builder client(String id, String hash) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(Claims.LONGEST)
                                .refreshTokenTimeToLive(settings.signedInFor())
                                .reuseRefreshTokens(false)
                                .build());
    }
}
