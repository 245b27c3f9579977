package org.yijianshi.allinone;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What an operator would tell a service on its command line: where it listens, where its servers
/// are.
final class ServiceArguments {

    private final Options options;
    private final DataDirectory directory;
    private final String bootstrapServers;
    private final Instant since = Clock.systemUTC().instant();

    /// Makes the staff file, where there is none, before any service looks for it.
    ServiceArguments(Options options, DataDirectory directory, String bootstrapServers) {
        this.options = options;
        this.directory = directory;
        this.bootstrapServers = bootstrapServers;
        DemonstrationCity.staff(directory.staff());
    }

    /// All but the passwords.
    Map<String, String> of(ServiceSpec service, LocalPostgres postgres, int port) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.config.name", service.name());
        properties.put("spring.application.name", service.name());
        properties.put("spring.jmx.enabled", "false");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(port));
        properties.put("yijianshi.time.anchor", since.toString());
        properties.putAll(access());
        var database = postgres.serviceDatabase(service);
        if (database.isPresent()) {
            properties.putAll(database.get().properties());
            properties.put("spring.kafka.bootstrap-servers", bootstrapServers);
            properties.put("yijianshi.keys.directory", directory.keys().toString());
        }
        if (service.name().equals(Services.IDENTITY)) {
            properties.putAll(identity());
        }
        if (service.name().equals(Services.PORTAL)) {
            properties.putAll(portal());
        }
        properties.putAll(options.properties());
        return properties;
    }

    /// Who may be believed, and what is known of whoever signs in.
    private Map<String, String> access() {
        var issuer = "http://127.0.0.1:" + options.identityPort();
        return Map.of(
                "yijianshi.access.issuer",
                issuer,
                "yijianshi.access.keys",
                issuer + "/oauth2/jwks",
                "yijianshi.access.staff",
                directory.staff().toString(),
                "yijianshi.access.person-key",
                directory.personKey().toString());
    }

    private Map<String, String> identity() {
        return Map.of(
                "spring.profiles.active", "local",
                "yijianshi.identity.redirect-uri", options.portal().resolve("signed-in").toString(),
                "yijianshi.identity.directory", directory.identity().toString(),
                "yijianshi.identity.passwords", directory.passwords().toString());
    }

    /// Where whom the portal asks is found.
    private Map<String, String> portal() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("yijianshi.portal.sign-in.secret-file", directory.passwords().toString());
        options.services().stream()
                .filter(ServiceSpec::hasDatabase)
                .forEach(
                        service ->
                                properties.put(
                                        "yijianshi.portal.services." + service.name(),
                                        "http://127.0.0.1:" + options.ports().of(service.name())));
        return properties;
    }

    static Map<String, String> passwords(ServiceSpec service, LocalPostgres postgres) {
        return postgres.serviceDatabase(service).map(ServiceDatabase::passwords).orElse(Map.of());
    }

    /// As the environment names properties.
    static Map<String, String> inEnvironment(Map<String, String> properties) {
        return properties.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                property ->
                                        property.getKey()
                                                .replace('.', '_')
                                                .toUpperCase(Locale.ROOT),
                                Map.Entry::getValue));
    }

    static List<String> onCommandLine(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }
}
