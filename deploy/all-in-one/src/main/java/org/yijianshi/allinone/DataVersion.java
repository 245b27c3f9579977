package org.yijianshi.allinone;

import org.apache.kafka.common.utils.AppInfoParser;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// What wrote the data: our own layout of the directory, the major version of PostgreSQL (its files
/// are unreadable to any other) and the version of Kafka (its files are unreadable to an older
/// one).
record DataVersion(int layout, int postgres, String kafka) {

    static DataVersion current() {
        return new DataVersion(2, LocalPostgres.MAJOR_VERSION, AppInfoParser.getVersion());
    }

    /// Data without a readable version are of version 0, which nobody reads.
    static DataVersion read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        try {
            return new DataVersion(
                    Integer.parseInt(properties.getProperty("layout", "0")),
                    Integer.parseInt(properties.getProperty("postgresql", "0")),
                    properties.getProperty("kafka", "0"));
        } catch (NumberFormatException e) {
            return new DataVersion(0, 0, "0");
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(
                file, "layout=%d%npostgresql=%d%nkafka=%s%n".formatted(layout, postgres, kafka));
    }

    /// @throws StartupProblem when a build of version `current` cannot continue with these data
    void requireReadableBy(DataVersion current, Path directory) {
        if (layout == current.layout
                && postgres == current.postgres
                && Version.parse(kafka).compareTo(Version.parse(current.kafka)) <= 0) {
            return;
        }
        throw new StartupProblem(
                """
                The data in %s are of another version.
                  found:  %s
                  needed: %s
                Check out the version of Yijianshi that wrote them, or begin from nothing:
                rename that directory (to keep it) or delete it, and start again."""
                        .formatted(directory, inWords(), current.inWords()));
    }

    private String inWords() {
        return layout == 0
                ? "unknown"
                : "layout %d, PostgreSQL %d, Kafka %s".formatted(layout, postgres, kafka);
    }
}
