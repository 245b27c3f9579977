package org.yijianshi.journey;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.regex.Pattern;

/// How a service took a malformed request. Neither the request nor the answer is kept: of thousands
/// they would be the heap that is measured.
///
/// @param status `none` if the connection ended without an answer
/// @param complaint what is wrong with that, with the request that brought it about; or nothing
record Reaction(String kind, String status, long millis, String complaint) {

    private static final Pattern INNARDS =
            Pattern.compile(
                    "\\bat (org|com|java|jdk|tools)\\.|\\bjava\\.|\\borg\\.\\w+\\.|Exception");
    private static final int SHORT = 1_000;

    static Reaction to(Malformed sent, HttpClient http) {
        var started = System.nanoTime();
        try {
            var answer = Answer.of(http.send(sent.request(), BodyHandlers.ofString()));
            return of(sent, "" + answer.status(), started, wrong(sent, answer));
        } catch (HttpTimeoutException e) {
            return of(sent, "none", started, "timeout");
        } catch (IOException e) {
            return of(sent, "none", started, sent.mayBeCutOff() ? "" : "no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return of(sent, "none", started, "interrupted");
        }
    }

    private static Reaction of(Malformed sent, String status, long started, String wrong) {
        var millis = (System.nanoTime() - started) / 1_000_000;
        var slow = millis > Malformer.PATIENCE.toMillis() ? " took " + millis + " ms" : "";
        var complaint = wrong + slow;
        return new Reaction(
                sent.kind(),
                status,
                millis,
                complaint.isEmpty()
                        ? ""
                        : "#%d %s: %s%n  %s"
                                .formatted(sent.number(), sent.kind(), complaint, sent.shown()));
    }

    private static String wrong(Malformed sent, Answer answer) {
        if (answer.status() < 400) {
            return "";
        }
        if (answer.status() >= 500) {
            return answer.status() + " " + answer.text();
        }
        if (INNARDS.matcher(answer.text()).find()) {
            return answer.status() + " shows innards: " + answer.text();
        }
        var isTomcats = sent.concernsTheHead() && answer.text().length() <= SHORT;
        return answer.type().startsWith("application/problem+json") || isTomcats
                ? ""
                : answer.status() + " is no problem: " + answer.type() + " " + answer.text();
    }
}
