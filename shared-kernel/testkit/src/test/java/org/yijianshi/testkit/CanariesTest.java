package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A search that finds nothing must be known to find what is there.
class CanariesTest {

    private static final String CITIZEN = "41040219880312002X";
    private static final String MOBILE = "13837512345";
    private static final String PAY = "13579.24";
    private static final Canaries CANARIES = new Canaries(List.of(CITIZEN, MOBILE, PAY));

    @ParameterizedTest
    @ValueSource(strings = {CITIZEN, MOBILE, PAY})
    void each_disguise_is_seen_through(String number) throws IOException {
        for (var before : List.of("", "x", "xy", "xyz", "{\"n\":\"")) {
            var text = before + number + "\",";
            var utf8 = text.getBytes(UTF_8);
            assertFound(number, utf8);
            assertFound(number, text.getBytes(UTF_16BE));
            assertFound(number, text.getBytes(UTF_16LE));
            assertFound(number, ("id=" + HexFormat.of().formatHex(utf8)).getBytes(UTF_8));
            assertFound(number, HexFormat.of().withUpperCase().formatHex(utf8).getBytes(UTF_8));
            assertFound(number, Base64.getEncoder().encode(utf8));
            assertFound(number, Base64.getUrlEncoder().withoutPadding().encode(utf8));
            assertFound(number, zipped(utf8));
            assertFound(number, Base64.getEncoder().encode(zipped(utf8)));
            assertFound(number, zipped(Base64.getEncoder().encode(utf8)));
        }
    }

    @Test
    void one_that_lies_across_two_chunks_is_found() throws IOException {
        var bytes = new byte[(8 << 20) + 100];
        for (int at : new int[] {(4 << 20) - 9, (8 << 20) - 520}) {
            System.arraycopy(CITIZEN.getBytes(UTF_8), 0, bytes, at, CITIZEN.length());
            assertThat(CANARIES.in(new ByteArrayInputStream(bytes))).containsExactly(CITIZEN);
        }
    }

    @Test
    void what_only_looks_like_one_is_not_found() {
        var noise = new byte[1 << 20];
        new Random(7).nextBytes(noise);
        assertThat(CANARIES.in(noise)).isEmpty();
        assertThat(
                        CANARIES.in(
                                "1383751234 5, 113579.24, 13579.241, 41040219880312002"
                                        .getBytes(UTF_8)))
                .isEmpty();
    }

    private static void assertFound(String number, byte[] place) {
        var around = new ByteArrayOutputStream();
        around.writeBytes(" before ".getBytes(UTF_8));
        around.writeBytes(place);
        around.writeBytes(" after ".getBytes(UTF_8));
        assertThat(CANARIES.in(around.toByteArray())).contains(number);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zipping = new GZIPOutputStream(out)) {
            zipping.write(bytes);
        }
        return out.toByteArray();
    }
}
