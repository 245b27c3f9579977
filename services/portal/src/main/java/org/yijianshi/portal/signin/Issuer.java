package org.yijianshi.portal.signin;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.yijianshi.access.OwnerOnlyFile;
import org.yijianshi.portal.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The region's issuer as the portal knows it (OpenID Connect Discovery 1.0): code with PKCE.
final class Issuer {

    static final String REGISTRATION = "yijianshi";

    private final Settings.SignIn settings;

    Issuer(Settings.SignIn settings) {
        this.settings = settings;
    }

    InMemoryClientRegistrationRepository registered() {
        return new InMemoryClientRegistrationRepository(registration());
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer().toString())
                .registrationId(REGISTRATION)
                .clientId(settings.client())
                .clientSecret(secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}/signed-in")
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .clientSettings(
                        ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /// Alone in its file, or in the file of the local default, where every account has a line.
    private String secret() {
        try {
            var text = OwnerOnlyFile.read(settings.secretFile());
            return text.lines()
                    .filter(line -> line.startsWith(settings.client() + " "))
                    .findFirst()
                    .map(line -> line.substring(settings.client().length()))
                    .orElse(text)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
