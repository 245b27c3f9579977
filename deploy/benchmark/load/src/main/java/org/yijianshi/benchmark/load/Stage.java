package org.yijianshi.benchmark.load;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One stretch of load. Closed: so many applicants who each wait for their case before they submit
/// the next. Open: arrivals at a fixed rate, whether or not the earlier ones are through.
public sealed interface Stage {

    Duration length();

    /// `warm` is load like any other, but nothing of it is reported.
    record Closed(boolean warmUp, int inFlight, Duration length) implements Stage {
        @Override
        public String toString() {
            return "%s %d %s".formatted(warmUp ? "warm" : "closed", inFlight, seconds(length));
        }
    }

    record Open(double perSecond, Duration length) implements Stage {
        @Override
        public String toString() {
            return "open %s/s %s".formatted(plain(perSecond), seconds(length));
        }
    }

    Pattern CLOSED = Pattern.compile("(warm|closed) (\\d+) ([\\d.]+)s");
    Pattern OPEN = Pattern.compile("open ([\\d.]+)/s ([\\d.]+)s");

    /// Reads what `toString` writes: `warm 8 40s`, `closed 32 60s`, `open 44.1/s 60s`.
    static Stage parse(String text) {
        var closed = CLOSED.matcher(text);
        if (closed.matches()) {
            var inFlight = Integer.parseInt(closed.group(2));
            return new Closed(closed.group(1).equals("warm"), inFlight, length(closed, 3));
        }
        var open = OPEN.matcher(text);
        if (open.matches()) {
            return new Open(Double.parseDouble(open.group(1)), length(open, 2));
        }
        throw new IllegalArgumentException("not a stage: " + text);
    }

    private static Duration length(Matcher matcher, int group) {
        return Duration.ofMillis(Math.round(1000 * Double.parseDouble(matcher.group(group))));
    }

    private static String seconds(Duration length) {
        return plain(length.toMillis() / 1000.0) + "s";
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
