package org.yijianshi.allinone;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an operator would tell a service on its command line: where it listens, where its servers
/// are.
final class ServiceArguments {

    private final Options options;
    private final DataDirectory directory;
    private final String bootstrapServers;
    private final Instant since = Clock.systemUTC().instant();

    ServiceArguments(Options options, DataDirectory directory, String bootstrapServers) {
        this.options = options;
        this.directory = directory;
        this.bootstrapServers = bootstrapServers;
    }

    /// All but the password.
    Map<String, String> of(ServiceSpec service, Database database, int port) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.config.name", service.name());
        properties.put("spring.application.name", service.name());
        properties.put("spring.jmx.enabled", "false");
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(port));
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.kafka.bootstrap-servers", bootstrapServers);
        properties.put("yijianshi.keys.directory", directory.keys().toString());
        properties.put("yijianshi.time.anchor", since.toString());
        properties.putAll(options.properties());
        return properties;
    }

    static List<String> onCommandLine(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toList();
    }
}
