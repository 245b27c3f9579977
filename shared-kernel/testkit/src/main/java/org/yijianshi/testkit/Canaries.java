package org.yijianshi.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// Numbers that were planted, and a search for them wherever bytes come to rest: plain, in UTF-16,
/// hexadecimal, Base64 of both alphabets wherever it begins, gzip, and these within each other.
/// Made for thousands of numbers: it looks at every run of digits once, whatever is planted.
///
/// A whole number counts wherever it stands in a run of digits; one with decimals, such as a pay,
/// only as a whole run: it is short, and would be found in a measured time by chance.
public final class Canaries {

    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.]{4,}[0-9X]");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}){8,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{10,}");
    private static final int DEPTH = 3;
    private static final int CHUNK = 4 << 20;
    private static final int OVERLAP = 512;
    private static final int INFLATED = 64 << 20;

    private final Set<String> planted;
    private final Set<Integer> lengths;

    public Canaries(Collection<String> planted) {
        this.planted = Set.copyOf(planted);
        this.lengths =
                planted.stream()
                        .filter(number -> !number.contains("."))
                        .map(String::length)
                        .collect(Collectors.toUnmodifiableSet());
        if (planted.isEmpty()) {
            throw new IllegalArgumentException("nothing is planted");
        }
    }

    public int size() {
        return planted.size();
    }

    /// Those that are found in each file below a directory, as files lie on disk: database pages,
    /// write-ahead log, Kafka's records, logs. What PostgreSQL or Kafka has compressed is not seen.
    ///
    /// @return by the file's path from the directory; clean files are left out
    public Map<String, Set<String>> below(Path directory) throws IOException {
        List<Path> all;
        try (var files = Files.walk(directory)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        var found = new ConcurrentSkipListMap<String, Set<String>>();
        all.parallelStream()
                .forEach(
                        file -> {
                            var numbers = in(file);
                            if (!numbers.isEmpty()) {
                                found.put(directory.relativize(file).toString(), numbers);
                            }
                        });
        return found;
    }

    private Set<String> in(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return in(stream);
        } catch (NoSuchFileException gone) {
            return Set.of(); // databases tidy up all the time
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Those that are found, chunk by chunk, each with the end of the one before.
    public Set<String> in(InputStream stream) throws IOException {
        var found = new TreeSet<String>();
        var kept = new byte[0];
        while (true) {
            var read = stream.readNBytes(CHUNK);
            if (read.length == 0) {
                return found;
            }
            var bytes = new byte[kept.length + read.length];
            System.arraycopy(kept, 0, bytes, 0, kept.length);
            System.arraycopy(read, 0, bytes, kept.length, read.length);
            look(bytes, DEPTH, found);
            kept = new byte[Math.min(OVERLAP, bytes.length)];
            System.arraycopy(bytes, bytes.length - kept.length, kept, 0, kept.length);
        }
    }

    /// Those that are found in these bytes.
    public Set<String> in(byte[] bytes) {
        var found = new TreeSet<String>();
        look(bytes, DEPTH, found);
        return found;
    }

    private void look(byte[] bytes, int depth, Set<String> found) {
        var text = new String(bytes, ISO_8859_1);
        match(text, found);
        if (text.indexOf('\0') >= 0) {
            match(text.replace("\0", ""), found); // UTF-16, either way round
        }
        if (depth == 0) {
            return;
        }
        Consumer<byte[]> inner = decoded -> look(decoded, depth - 1, found);
        HEX.matcher(text).results().forEach(run -> hex(run.group(), inner));
        BASE64.matcher(text).results().forEach(run -> base64(run.group(), inner));
        gzip(bytes, inner);
    }

    private void match(String text, Set<String> found) {
        DIGITS.matcher(text)
                .results()
                .forEach(
                        run -> {
                            var digits = run.group();
                            if (planted.contains(digits)) {
                                found.add(digits);
                            }
                            for (int length : lengths) {
                                for (int i = 0; i + length <= digits.length(); i++) {
                                    var part = digits.substring(i, i + length);
                                    if (planted.contains(part)) {
                                        found.add(part);
                                    }
                                }
                            }
                        });
    }

    private static void hex(String run, Consumer<byte[]> inner) {
        for (int skip = 0; skip < 2; skip++) {
            var decoded = new byte[(run.length() - skip) / 2];
            for (int i = 0; i < decoded.length; i++) {
                var at = skip + 2 * i;
                decoded[i] = (byte) Integer.parseInt(run, at, at + 2, 16);
            }
            if (looksLikeText(decoded)) {
                inner.accept(decoded);
            }
        }
    }

    /// Wherever a group of four begins within the run.
    private static void base64(String run, Consumer<byte[]> inner) {
        var plain = run.replace('-', '+').replace('_', '/');
        for (int skip = 0; skip < 4; skip++) {
            var end = plain.length() - (plain.length() - skip) % 4;
            // what is left over still tells one or two bytes
            var rest = plain.length() - end >= 2 ? plain.length() : end;
            if (rest - skip >= 8) {
                inner.accept(Base64.getDecoder().decode(plain.substring(skip, rest)));
            }
        }
    }

    private static void gzip(byte[] bytes, Consumer<byte[]> inner) {
        for (int i = 0; i + 18 < bytes.length; i++) {
            if (bytes[i] == 0x1f && bytes[i + 1] == (byte) 0x8b && bytes[i + 2] == 8) {
                var member = new ByteArrayInputStream(bytes, i, bytes.length - i);
                try (var inflating = new GZIPInputStream(member)) {
                    inner.accept(inflating.readNBytes(INFLATED));
                } catch (IOException notGzip) {
                    // three bytes that only look like the beginning of it
                }
            }
        }
    }

    private static boolean looksLikeText(byte[] bytes) {
        for (byte one : bytes) {
            if (one >= '0' && one <= '9') {
                return true;
            }
        }
        return false;
    }
}
