package org.yijianshi.journey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A value that must not be found, and the forms in which it would still be readable.
record Planted(String value) {

    boolean isIn(byte[] place) {
        return isIn(new String(place, ISO_8859_1));
    }

    /// @param place each byte as one character
    boolean isIn(String place) {
        return forms().anyMatch(place::contains);
    }

    private Stream<String> forms() {
        var utf8 = value.getBytes(UTF_8);
        var hex = HexFormat.of().formatHex(utf8);
        var plain =
                Stream.of(
                                utf8,
                                value.getBytes(UTF_16BE),
                                value.getBytes(UTF_16LE),
                                hex.getBytes(UTF_8),
                                escaped().getBytes(UTF_8),
                                URLEncoder.encode(value, UTF_8).getBytes(UTF_8))
                        .map(bytes -> new String(bytes, ISO_8859_1));
        return Stream.concat(plain, base64(utf8));
    }

    /// As JSON may write it: `张`.
    private String escaped() {
        return value.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    /// Wherever it begins within a group of three bytes; characters that depend on its neighbours
    /// are left out.
    private static Stream<String> base64(byte[] bytes) {
        return List.of(Base64.getEncoder(), Base64.getUrlEncoder()).stream()
                .flatMap(
                        encoder ->
                                IntStream.range(0, 3)
                                        .mapToObj(skip -> inner(encoder, skip, bytes)));
    }

    private static String inner(Base64.Encoder encoder, int before, byte[] bytes) {
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var whole = shifted.length - shifted.length % 3;
        var text = encoder.encodeToString(Arrays.copyOf(shifted, whole));
        return text.substring(before == 0 ? 0 : before + 1);
    }
}
