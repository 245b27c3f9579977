package org.yijianshi.allinone;

import java.util.LinkedHashMap;
import java.util.Map;

/// The database of a service as both who may enter see it: the owner, who makes the tables, and the
/// service at work, which cannot change history.
record ServiceDatabase(Database owner, Database app) {

    /// All but the passwords.
    Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.datasource.url", app.url());
        properties.put("spring.datasource.username", app.user());
        properties.put("spring.flyway.url", owner.url());
        properties.put("spring.flyway.user", owner.user());
        properties.put("spring.flyway.placeholders.app", app.user());
        return properties;
    }

    Map<String, String> passwords() {
        return Map.of(
                "spring.datasource.password", app.password(),
                "spring.flyway.password", owner.password());
    }
}
