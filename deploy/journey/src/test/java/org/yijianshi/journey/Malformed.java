package org.yijianshi.journey;

import java.net.http.HttpRequest;

/// One request that no program in its senses sends.
///
/// @param number with the seed enough to make it again
/// @param kind what is wrong with it
/// @param shown what a report says about it: the head, and the beginning of the body
record Malformed(long number, String kind, HttpRequest request, String shown) {

    /// Whether the server may hang up on it: the body is too large to wait for, or never ends.
    boolean mayBeCutOff() {
        return kind.equals("oversized") || kind.equals("aborted");
    }

    /// Whether Tomcat may have answered before any code of ours saw the request.
    boolean concernsTheHead() {
        return switch (kind) {
            case "path", "query", "header", "forged", "accept", "method" -> true;
            default -> false;
        };
    }
}
