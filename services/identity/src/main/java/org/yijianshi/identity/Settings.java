package org.yijianshi.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// What an operator may say; the defaults are in `identity.yaml`.
@ConfigurationProperties("yijianshi")
record Settings(Access access, Identity identity) {

    /// Shared with the services: as `issuer` they expect it, by the same key they know people
    /// again.
    record Access(URI issuer, String personKey) {

        Path personKeyFile() {
            return Path.of(personKey);
        }
    }

    /// @param redirectUri where the portal takes codes
    /// @param signedInFor how long somebody stays signed in, and a verification may be relied on
    record Identity(String directory, String passwords, URI redirectUri, Duration signedInFor) {

        Path signingKeyFile() {
            return Path.of(directory, "signing-key.json");
        }

        Path passwordsFile() {
            return Path.of(passwords);
        }

        /// The portal's first page.
        URI portal() {
            return redirectUri.resolve("/");
        }
    }
}
