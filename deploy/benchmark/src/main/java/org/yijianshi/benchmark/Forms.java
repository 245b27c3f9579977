package org.yijianshi.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Complete forms that every department decides by itself: the published example under ever new
/// names. Trade names of four characters that all sound different are never near each other.
final class Forms {

    private static final int[] CHARACTERS = "博川达恩丰高浩佳凯朗铭诺鹏锐盛腾旺祥远泽卓霖".codePoints().toArray();

    private final ObjectNode example;

    Forms(Path root) {
        var json =
                JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build();
        var file = root.resolve("deploy/all-in-one/examples/natural-person-llc.json");
        try {
            example = (ObjectNode) json.readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] of(long number) {
        var form = example.deepCopy();
        var name = (ObjectNode) form.at("/sections/name");
        name.put("tradeName", tradeName(number));
        name.putArray("alternatives");
        return form.toString().getBytes(UTF_8);
    }

    private static String tradeName(long number) {
        var name = new StringBuilder();
        long rest = number;
        for (int i = 0; i < 4; i++) {
            name.appendCodePoint(CHARACTERS[(int) (rest % CHARACTERS.length)]);
            rest /= CHARACTERS.length;
        }
        return name.toString();
    }
}
