package org.yijianshi.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.SplittableRandom;

/// A form as engines would keep it: one JSON text of about 3 KB, in Chinese, that does not
/// compress. The same number gives the same form.
public final class CombinedForm {

    private static final int BYTES = 2950;
    private static final int FIRST_IDEOGRAPH = 0x4e00;
    private static final int IDEOGRAPHS = 0x51a0;

    private CombinedForm() {}

    public static String of(long number) {
        var random = new SplittableRandom(number);
        var form = new StringBuilder("{\"number\":\"").append(number).append('"');
        for (int field = 0; form.toString().getBytes(UTF_8).length < BYTES - 60; field++) {
            form.append(",\"field").append(field).append("\":\"").append(words(random)).append('"');
        }
        return form.append('}').toString();
    }

    private static String words(SplittableRandom random) {
        var words = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            words.append((char) (FIRST_IDEOGRAPH + random.nextInt(IDEOGRAPHS)));
        }
        return words.toString();
    }
}
