package org.yijianshi.platform.access;

import org.postgresql.Driver;
import org.postgresql.PGProperty;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a service speaks to all the time: its database and Kafka. Beyond loopback only over TLS, by
/// which the service knows whom it speaks to, unless an operator answers for the network.
///
/// @param databases JDBC addresses: the service's, and the one it migrates through
/// @param brokers `host:port`
/// @param protocol of Kafka, for example `SASL_SSL`
/// @param networkIsTrusted whether an operator answers for it
record Neighbours(
        List<String> databases, List<String> brokers, String protocol, boolean networkIsTrusted) {

    private static final Pattern PORT = Pattern.compile(":[0-9]+$");

    /// With these the driver compares the server with a certificate.
    private static final Set<String> VERIFIED = Set.of("verify-ca", "verify-full");

    /// @throws IllegalStateException with what to set
    void requireTls() {
        if (networkIsTrusted) {
            return;
        }
        for (var database : databases) {
            var properties = Driver.parseURL(database, new Properties());
            if (properties != null
                    && isElsewhere(
                            hosts(String.valueOf(PGProperty.PG_HOST.getOrDefault(properties))))
                    && !VERIFIED.contains(
                            String.valueOf(PGProperty.SSL_MODE.getOrDefault(properties)))) {
                throw refusal("the database", "sslmode=verify-full in spring.datasource.url");
            }
        }
        var hosts = brokers.stream().map(broker -> PORT.matcher(broker).replaceFirst(""));
        if (isElsewhere(hosts) && !protocol.endsWith("SSL")) {
            throw refusal("Kafka", "spring.kafka.security.protocol=SASL_SSL");
        }
    }

    private static IllegalStateException refusal(String neighbour, String setting) {
        return new IllegalStateException(
                neighbour
                        + " is beyond this machine and is not reached over TLS: set "
                        + setting
                        + ", or yijianshi.access.trusted-network=true if nobody else can read or"
                        + " change what passes there");
    }

    private static Stream<String> hosts(String list) {
        return Stream.of(list.split(",", -1));
    }

    private static boolean isElsewhere(Stream<String> hosts) {
        return hosts.anyMatch(host -> !isLoopback(host));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
