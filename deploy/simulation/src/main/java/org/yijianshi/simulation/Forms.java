package org.yijianshi.simulation;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What applicants send: the published examples under ever new names, some with a flaw that makes
/// an officer look.
final class Forms {

    private static final int[] CHARACTERS = "博川达恩丰高浩佳凯朗铭诺鹏锐盛腾旺祥远泽卓霖".codePoints().toArray();
    private static final List<String> EXAMPLES =
            List.of(
                    "natural-person-llc",
                    "natural-person-llc",
                    "natural-person-llc",
                    "natural-person-llc",
                    "zhumadian-llc",
                    "corporate-shareholder-llc");

    /// A section with something wrong in it.
    private record Flaw(String section, String pointer, String json) {}

    private static final List<Flaw> FLAWS =
            List.of(
                    new Flaw("seals", "/kinds", "[\"NAME\", \"NAME\"]"),
                    new Flaw("tax", "/invoices/0/monthlyQuantity", "9000"),
                    new Flaw("bank", "/consent/given", "false"),
                    new Flaw("employees", "/list/0/monthlyBase", "1.0"),
                    new Flaw("capital", "/amount", "99999999.0"),
                    new Flaw("signatures", "/list", "[]"));

    /// One example, its sections as bytes; and the same section with each of its flaws.
    record Example(
            String zone,
            String intakeZone,
            Map<String, byte[]> sections,
            Map<String, byte[]> flawed,
            ObjectNode name) {}

    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final Map<String, Example> examples = new LinkedHashMap<>();

    Forms() {
        EXAMPLES.forEach(name -> examples.computeIfAbsent(name, this::read));
    }

    Example any(Chance chance) {
        var example = examples.get(chance.oneOf(EXAMPLES));
        if (example == null) {
            throw new IllegalStateException("no example");
        }
        return example;
    }

    private Example read(String name) {
        try (var in = Forms.class.getResourceAsStream("/examples/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no example " + name);
            }
            return example((ObjectNode) json.readTree(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Example example(ObjectNode form) {
        var sections = new LinkedHashMap<String, byte[]>();
        var flawed = new LinkedHashMap<String, byte[]>();
        for (var section : form.get("sections").properties()) {
            sections.put(section.getKey(), json.writeValueAsBytes(section.getValue()));
        }
        for (var flaw : FLAWS) {
            flawed.put(flaw.section(), flawed(flaw, form.at("/sections/" + flaw.section())));
        }
        return new Example(
                form.get("zone").stringValue(),
                form.get("intakeZone").stringValue(),
                sections,
                flawed,
                (ObjectNode) form.at("/sections/name"));
    }

    private byte[] flawed(Flaw flaw, JsonNode section) {
        var copy = section.deepCopy();
        int slash = flaw.pointer().lastIndexOf('/');
        if (copy.at(flaw.pointer().substring(0, slash)) instanceof ObjectNode parent) {
            parent.set(flaw.pointer().substring(slash + 1), json.readTree(flaw.json()));
        }
        return json.writeValueAsBytes(copy);
    }

    /// The section that asks for a name.
    byte[] name(Example example, String tradeName) {
        var name = example.name().deepCopy();
        name.put("tradeName", tradeName);
        name.putArray("alternatives");
        return name.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A trade name of four characters that all sound different: never near another one.
    static String tradeName(int number) {
        var name = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 4; i++) {
            name.appendCodePoint(CHARACTERS[rest % CHARACTERS.length]);
            rest /= CHARACTERS.length;
        }
        return name.toString();
    }

    /// Some of the items, always with the one that all others wait for.
    static List<String> someOf(List<String> items, Chance chance) {
        if (chance.in(0.6)) {
            return items;
        }
        var some = new ArrayList<String>();
        for (var item : items) {
            if (some.isEmpty() || chance.in(0.6)) {
                some.add(item);
            }
        }
        return some;
    }
}
