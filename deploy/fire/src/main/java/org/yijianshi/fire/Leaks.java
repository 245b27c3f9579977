package org.yijianshi.fire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Searches every byte that the whole run has left on disk (database pages, write-ahead log,
/// Kafka's records, logs) for identity and telephone numbers of the forms, plain and in disguise.
/// What was compressed by PostgreSQL or Kafka is searched by the journey tests instead, which read
/// it.
final class Leaks {

    private static final Set<String> PERSONAL = Set.of("idNumber", "mobile");
    private static final int CHUNK = 8 << 20;
    private static final int LONGEST = 128;

    private final List<String> needles;
    private final Path data;

    Leaks(Path root, Path data) {
        this.data = data;
        var numbers = new TreeSet<String>();
        for (var form : List.of("natural-person-llc.json", "corporate-shareholder-llc.json")) {
            collect(read(root.resolve("deploy/all-in-one/examples").resolve(form)), numbers);
        }
        if (numbers.isEmpty()) {
            throw new IllegalStateException("nothing to search for");
        }
        this.needles = numbers.stream().flatMap(Leaks::forms).distinct().toList();
    }

    void judge(Findings findings) throws IOException {
        try (var files = Files.walk(data)) {
            files.filter(Files::isRegularFile).toList().parallelStream()
                    .filter(this::tells)
                    .map(file -> data.relativize(file).toString())
                    .toList()
                    .forEach(findings::leaked);
        }
    }

    private boolean tells(Path file) {
        try (var in = Files.newInputStream(file)) {
            return tells(in);
        } catch (NoSuchFileException gone) {
            return false; // databases tidy up all the time
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Chunk by chunk, each with the end of the one before.
    boolean tells(InputStream in) throws IOException {
        var kept = "";
        while (true) {
            var bytes = in.readNBytes(CHUNK);
            if (bytes.length == 0) {
                return false;
            }
            var text = kept + new String(bytes, ISO_8859_1);
            if (needles.stream().anyMatch(text::contains)) {
                return true;
            }
            kept = text.substring(Math.max(0, text.length() - LONGEST));
        }
    }

    private static Stream<String> forms(String number) {
        var utf8 = number.getBytes(UTF_8);
        return Stream.of(
                number,
                new String(number.getBytes(UTF_16BE), ISO_8859_1),
                new String(number.getBytes(UTF_16LE), ISO_8859_1),
                base64(0, utf8),
                base64(1, utf8),
                base64(2, utf8));
    }

    /// Wherever it begins within a group of three bytes, without the characters that depend on its
    /// neighbours.
    private static String base64(int before, byte[] bytes) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var whole = shifted.length - shifted.length % 3;
        var text = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, whole));
        return text.substring(before == 0 ? 0 : before + 1);
    }

    private static void collect(JsonNode node, Set<String> found) {
        for (var field : node.properties()) {
            if (PERSONAL.contains(field.getKey()) && field.getValue().isString()) {
                found.add(field.getValue().asString());
            }
        }
        node.valueStream().forEach(inner -> collect(inner, found));
    }

    private static JsonNode read(Path form) {
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(form));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
