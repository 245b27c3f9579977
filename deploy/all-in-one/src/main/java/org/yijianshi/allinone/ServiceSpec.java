package org.yijianshi.allinone;

/// One service of the whole: what starts it and where it listens when nothing else is said. The
/// name is also that of its configuration file, database and consumer group.
public record ServiceSpec(String name, int port, Class<?> applicationClass) {

    String databaseName() {
        return name.replace('-', '_');
    }
}
