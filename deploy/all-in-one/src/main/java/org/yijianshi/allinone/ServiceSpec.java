package org.yijianshi.allinone;

/// One service of the whole: what starts it and where it listens when nothing else is said. The
/// name is also that of its configuration file, database and consumer group.
///
/// @param hasDatabase whether it keeps anything in PostgreSQL; who does not takes no part in Kafka
///   either
public record ServiceSpec(String name, int port, Class<?> applicationClass, boolean hasDatabase) {

    /// A service as most are.
    public ServiceSpec(String name, int port, Class<?> applicationClass) {
        this(name, port, applicationClass, true);
    }

    /// A service that remembers nothing of cases.
    public static ServiceSpec withoutDatabase(String name, int port, Class<?> applicationClass) {
        return new ServiceSpec(name, port, applicationClass, false);
    }

    String databaseName() {
        return name.replace('-', '_');
    }

    /// The role as which the service works: it owns none of its tables.
    String databaseRole() {
        return databaseName() + "_app";
    }
}
