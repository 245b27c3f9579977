package org.yijianshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/// Where a list goes on, made of parts as the services make it, one of them odd: whoever takes the
/// whole apart gets to see it.
final class Cursors {

    private static final List<String> SOUND =
            List.of("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final List<String> IDS =
            List.of("", "1-1-1-1-1", "x", "3f2504e0-4f89-41d3-9a0c", "_", "\u0000");
    private static final List<String> NUMBERS =
            List.of(
                    "0",
                    "-1",
                    "2147483648",
                    "999999999",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "9223372036854775808",
                    "999999999999999999",
                    "\u0663");

    private static final List<String> NAMES =
            List.of("", "\u0000", "a\u0000b", "\u2028", "\uffff", "%s", "x".repeat(9_000));

    private final RandomGenerator random;
    private final String door;

    /// @param door whose list it is: each makes its own
    Cursors(RandomGenerator random, String door) {
        this.random = random;
        this.door = door;
    }

    /// Ready for an address.
    String odd() {
        return URLEncoder.encode(made(), UTF_8);
    }

    private String made() {
        if (door.contains("/parked")) {
            return ofAParkedMessage();
        }
        return door.contains("/dead-letters")
                ? one(NUMBERS) + "-" + one(NUMBERS)
                : ofAMomentAndAnId();
    }

    private String ofAMomentAndAnId() {
        return random.nextBoolean()
                ? one(Oddities.DATES) + "_" + one(SOUND)
                : "2026-11-23T01:30:00Z_" + one(IDS);
    }

    /// Number, case, topic and source, encoded; one of them is odd.
    private String ofAParkedMessage() {
        var odd = random.nextInt(4);
        var text =
                String.join(
                        "\n",
                        odd == 0 ? one(NUMBERS) : "1",
                        odd == 1 ? one(IDS) : one(SOUND),
                        odd == 2 ? one(NAMES) : "case-events",
                        odd == 3 ? one(NAMES) : "casefile");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
