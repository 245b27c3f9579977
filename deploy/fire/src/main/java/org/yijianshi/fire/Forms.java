package org.yijianshi.fire;

import org.yijianshi.testkit.Canaries;
import org.yijianshi.testkit.Planting;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// The published examples under ever new names, no two of which sound alike, with employees whose
/// numbers and pay no other form has: found anywhere, they say whose they are.
final class Forms {

    private static final int[] CHARACTERS = "博川达恩丰高浩佳凯朗铭诺鹏锐盛腾旺祥远泽卓霖".codePoints().toArray();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Path examples;
    private final AtomicInteger next = new AtomicInteger();
    private final Planting people = new Planting();

    Forms(Path root) {
        examples = root.resolve("deploy/all-in-one/examples");
    }

    /// Every department decides it by itself.
    ObjectNode automatic() {
        return named("natural-person-llc.json");
    }

    /// Registration needs an officer.
    ObjectNode forOfficer() {
        return named("corporate-shareholder-llc.json");
    }

    /// The section that an applicant who was told to change the name sends again.
    ObjectNode newName() {
        var sections = JSON.createObjectNode();
        sections.putObject("sections").set("name", automatic().at("/sections/name"));
        return sections;
    }

    private ObjectNode named(String example) {
        try {
            var form = (ObjectNode) JSON.readTree(Files.readAllBytes(examples.resolve(example)));
            var name = (ObjectNode) form.at("/sections/name");
            name.put("tradeName", tradeName(next.getAndIncrement()));
            name.remove("alternatives");
            return people.plant(form);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Everything that must not be found, of all forms that were made.
    Canaries planted() {
        return people.canaries();
    }

    private static String tradeName(int number) {
        var name = new StringBuilder();
        int rest = number;
        for (int i = 0; i < 4; i++) {
            name.appendCodePoint(CHARACTERS[rest % CHARACTERS.length]);
            rest /= CHARACTERS.length;
        }
        return name.toString();
    }
}
