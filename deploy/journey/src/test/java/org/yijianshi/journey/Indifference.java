package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a stranger gets to see of something that exists, beside what there is to see of nothing.
record Indifference(Cell cell, Seen existing, Seen nothing) {

    /// What differs between any two answers: correlation, time, and how the connection goes on.
    private static final List<String> OF_ONE_ANSWER =
            List.of("traceparent", "date", "connection", "keep-alive");

    /// One answer, without its correlation, and what it cost.
    record Seen(
            int status,
            Map<String, List<String>> headers,
            String body,
            List<String> statements,
            long micros) {}

    static Indifference of(Cell cell, RightsHall hall, Statements statements) {
        var existing = seen(cell, hall.id(cell), hall, statements);
        var nothing = seen(cell, UUID.randomUUID().toString(), hall, statements);
        return new Indifference(cell, existing, nothing);
    }

    private static Seen seen(Cell cell, String id, RightsHall hall, Statements statements) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var started = System.nanoTime();
        var answer = hall.ask(cell, id, "00-" + trace + "-00f067aa0ba902b7-01");
        var micros = (System.nanoTime() - started) / 1_000;
        return new Seen(
                answer.statusCode(),
                headers(answer),
                answer.body().replace(trace, "…"),
                statements.of(trace),
                micros);
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        var headers = new HashMap<>(answer.headers().map());
        OF_ONE_ANSWER.forEach(headers::remove);
        return headers;
    }

    void isWhole() {
        assertThat(existing.status()).as("%s", cell).isEqualTo(404).isEqualTo(nothing.status());
        assertThat(existing.headers()).as("%s", cell).isEqualTo(nothing.headers());
        assertThat(existing.body()).as("%s", cell).isEqualTo(nothing.body());
        assertThat(existing.statements())
                .as("%s", cell)
                .isNotEmpty()
                .isEqualTo(nothing.statements());
    }

    /// Figures for whoever reads the log. Clocks are shown, not judged.
    static String summary(List<Indifference> all) {
        return "strangers at %d cells: %d statements for what exists, %d for nothing; median %d µs, %d µs"
                .formatted(
                        all.size(),
                        all.stream().mapToInt(one -> one.existing.statements.size()).sum(),
                        all.stream().mapToInt(one -> one.nothing.statements.size()).sum(),
                        median(all.stream().mapToLong(one -> one.existing.micros).toArray()),
                        median(all.stream().mapToLong(one -> one.nothing.micros).toArray()));
    }

    private static long median(long[] micros) {
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }
}
