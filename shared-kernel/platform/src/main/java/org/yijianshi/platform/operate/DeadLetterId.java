package org.yijianshi.platform.operate;

import org.yijianshi.platform.kafka.DeadLetter.Spot;
import org.yijianshi.platform.web.Problem;

/// Names a dead letter in addresses: partition and offset, `0-17`.
final class DeadLetterId {

    private DeadLetterId() {}

    static String of(Spot spot) {
        return spot.partition() + "-" + spot.offset();
    }

    static Spot spot(String id) {
        if (!id.matches("\\d{1,9}-\\d{1,18}")) {
            throw Problem.badRequest("invalid-parameter");
        }
        var dash = id.indexOf('-');
        return new Spot(
                Integer.parseInt(id.substring(0, dash)), Long.parseLong(id.substring(dash + 1)));
    }
}
