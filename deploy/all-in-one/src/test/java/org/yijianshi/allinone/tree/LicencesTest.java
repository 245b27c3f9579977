package org.yijianshi.allinone.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whoever runs Yijianshi may use, change and pass on all of it: every component on the class path,
/// as the build's SBOM lists them, comes under a licence that allows so without conditions on ours.
class LicencesTest {

    private static final JsonMapper JSON = new JsonMapper();

    /// Of components with several licences we take one of these. MPL, LGPL and GPL, with whatever
    /// exception, are not here: nothing on the class path has only those.
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "MIT-0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "0BSD",
                    "ISC",
                    "EPL-1.0",
                    "EPL-2.0",
                    "CC0-1.0",
                    "PostgreSQL",
                    "UPL-1.0",
                    "Public Domain");

    /// By group and name, where what the component says of itself has no such identifier.
    private static final Map<String, String> READ_BY_HAND =
            Map.of("com.google.re2j:re2j", "calls it `Go License`; its text is BSD-3-Clause");

    @Test
    @EnabledIfSystemProperty(named = "yijianshi.sbom", matches = ".+")
    void every_component_may_be_used_changed_and_passed_on() {
        var file = Path.of(System.getProperty("yijianshi.sbom", ""));
        var sbom = JSON.readTree(file.toFile());
        assertThat(sbom.path("specVersion").asString()).isEqualTo("1.6");
        var components = sbom.path("components").valueStream().toList();
        System.out.println("components on the class path: " + components.size());
        assertThat(components).hasSizeGreaterThan(100);
        assertThat(components.stream().filter(c -> !mayBeUsed(c)))
                .extracting(c -> name(c) + " " + licences(c))
                .isEmpty();
        assertThat(components).extracting(LicencesTest::name).containsAll(READ_BY_HAND.keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'license': {'id': 'MIT'}}] | true",
                "[{'license': {'id': 'GPL-3.0-only'}}] | false",
                "[{'license': {'id': 'GPL-2.0-with-classpath-exception'}}] | false",
                "[{'license': {'id': 'GPL-2.0-with-classpath-exception'}}, {'license': {'id': 'EPL-2.0'}}] | true",
                "[{'expression': 'Apache-2.0 OR GPL-2.0-only'}] | true",
                "[{'expression': 'Apache-2.0 AND GPL-2.0-only'}] | false",
                "[{'license': {'name': 'Go License'}}] | false",
                "[] | false",
            })
    void a_licence_that_is_not_allowed_is_found(String licences, boolean allowed) {
        var component = JSON.createObjectNode().put("group", "org.example").put("name", "any");
        component.set("licenses", JSON.readTree(licences.replace('\'', '"')));
        assertThat(mayBeUsed(component)).isEqualTo(allowed);
    }

    private static boolean mayBeUsed(JsonNode component) {
        return READ_BY_HAND.containsKey(name(component))
                || licences(component).stream().anyMatch(ALLOWED::contains);
    }

    private static List<String> licences(JsonNode component) {
        return component
                .path("licenses")
                .valueStream()
                .flatMap(choice -> List.of(said(choice).split(" OR ")).stream())
                .toList();
    }

    private static String said(JsonNode choice) {
        var name = choice.at("/license/name").asString("none");
        return choice.path("expression").asString(choice.at("/license/id").asString(name));
    }

    private static String name(JsonNode component) {
        return component.path("group").asString("") + ":" + component.path("name").asString();
    }
}
