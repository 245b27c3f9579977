package org.yijianshi.contracts.profile;

import org.yijianshi.contracts.RequiredUnlessNullable;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// YAML as profiles need it: a misspelt, missing or doubled key is an error, and one tree can lie
/// over another.
final class ProfileYaml {

    private static final String FOLDER = "/profiles/";
    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .annotationIntrospector(new RequiredUnlessNullable())
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private ProfileYaml() {}

    /// The files shipped: `cities.txt` names them, for a jar cannot be asked what it holds.
    static Stream<ProfileFile> shipped() {
        return resource("cities.txt")
                .lines()
                .map(city -> ProfileFile.read(city + ".yaml", resource(city + ".yaml")));
    }

    static <T> T read(String yaml, Class<T> type) {
        return MAPPER.readValue(yaml, type);
    }

    static <T> T bind(ObjectNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    /// A copy of `base` in which what `over` says holds instead.
    static ObjectNode merge(ObjectNode base, ObjectNode over) {
        var merged = base.deepCopy();
        over.forEachEntry(
                (key, value) ->
                        merged.set(
                                key,
                                merged.get(key) instanceof ObjectNode below
                                                && value instanceof ObjectNode above
                                        ? merge(below, above)
                                        : value));
        return merged;
    }

    /// Lets every entry of `tree.children` say only what differs from `tree.parent`.
    static void inherit(ObjectNode tree, String children, String parent) {
        if (tree.get(children) instanceof ObjectNode entries
                && tree.get(parent) instanceof ObjectNode base) {
            for (var entry : entries.properties()) {
                if (entry.getValue() instanceof ObjectNode own) {
                    entry.setValue(merge(base, own));
                }
            }
        }
    }

    private static String resource(String name) {
        try (var in = ProfileYaml.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new BrokenProfile(name, "no such resource under " + FOLDER);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
