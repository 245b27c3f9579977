package org.yijianshi.platform.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.yijianshi.platform.kafka.Letter.Line;
import org.yijianshi.platform.kafka.ParkedLetters.Place;
import org.yijianshi.platform.web.Problem;

import java.util.Base64;
import java.util.UUID;

/// The one word that names a parked message in addresses: its place, encoded. The same for as long
/// as it waits, and again if it is parked again.
final class ParkedId {

    private ParkedId() {}

    static String of(Place place) {
        var line = place.line();
        var text =
                String.join(
                        "\n",
                        Long.toString(place.seq()),
                        line.caseId().toString(),
                        line.topic(),
                        line.source());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static Place place(String id) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(id), UTF_8);
            if (text.indexOf('\0') >= 0) {
                throw Problem.badRequest("invalid-parameter"); // PostgreSQL has no place for it
            }
            var parts = text.split("\n", 4);
            var line = new Line(parts[3], parts[2], UUID.fromString(parts[1]));
            return new Place(line, Long.parseLong(parts[0]));
        } catch (RuntimeException malformed) {
            throw Problem.badRequest("invalid-parameter");
        }
    }

    /// The same for people, in the list of actions.
    static String inWords(Place place) {
        var line = place.line();
        return String.join(
                "/",
                line.source(),
                line.topic(),
                line.caseId().toString(),
                Long.toString(place.seq()));
    }
}
