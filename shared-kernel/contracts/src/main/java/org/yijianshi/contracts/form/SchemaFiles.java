package org.yijianshi.contracts.form;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The schema files of this module, found by their published addresses and nowhere else: nothing is
/// ever fetched over a network.
final class SchemaFiles {

    private static final String PUBLISHED_AT = "https://yijianshi.org/schemas/";

    private final SchemaRegistry registry =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.resourceLoaders(loaders -> loaders.resources(SchemaFiles::read))
                                    .schemaRegistryConfig(
                                            SchemaRegistryConfig.builder()
                                                    .formatAssertionsEnabled(true)
                                                    .build()));

    /// @param name for example `sections/applicant`
    /// @throws IllegalArgumentException if there is no such file
    Schema compile(String name) {
        var address = PUBLISHED_AT + name + ".json";
        if (read(address) == null) {
            throw new IllegalArgumentException("no schema: " + name);
        }
        var schema = registry.getSchema(SchemaLocation.of(address));
        schema.initializeValidators();
        return schema;
    }

    private static @Nullable String read(String address) {
        if (!address.startsWith(PUBLISHED_AT)) {
            return null;
        }
        var file = "/schemas/" + address.substring(PUBLISHED_AT.length());
        try (var stream = SchemaFiles.class.getResourceAsStream(file)) {
            return stream == null
                    ? null
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
