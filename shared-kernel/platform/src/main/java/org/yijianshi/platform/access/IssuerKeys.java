package org.yijianshi.platform.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.health.HealthStatus;

import java.net.MalformedURLException;
import java.net.URI;

/// The keys that the issuer publishes (RFC 7517), fetched when they are old or a token names
/// another. Anybody can send a token that names a key which does not exist: so they are fetched
/// twice in five seconds at most, and a new key is known within that time.
final class IssuerKeys {

    private static final long FETCH_INTERVAL_MILLIS = 5_000;
    private static final long OLD_AFTER_MILLIS = 300_000;
    private static final int PATIENCE_MILLIS = 3_000;
    private static final int LARGEST = 256 * 1024;

    private final JWKSource<SecurityContext> source;
    private volatile boolean fetched;

    IssuerKeys(String address) {
        this(address, OLD_AFTER_MILLIS);
    }

    /// @param oldAfterMillis how long a key counts that the issuer has withdrawn
    IssuerKeys(String address, long oldAfterMillis) {
        try {
            this.source =
                    JWKSourceBuilder.create(
                                    URI.create(address).toURL(),
                                    new DefaultResourceRetriever(
                                            PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST))
                            .cache(oldAfterMillis, 2L * PATIENCE_MILLIS)
                            .refreshAheadCache(false)
                            .rateLimited(FETCH_INTERVAL_MILLIS)
                            .healthReporting(
                                    report ->
                                            fetched =
                                                    report.getHealthStatus()
                                                            == HealthStatus.HEALTHY)
                            .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("yijianshi.access.keys is not an address", e);
        }
    }

    JWKSource<SecurityContext> source() {
        return source;
    }

    /// Whether a failure only says that the keys were fetched a moment ago, and the token's was not
    /// among them.
    boolean areKnownIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return fetched;
            }
        }
        return false;
    }
}
