package org.yijianshi.platform.kafka;

import org.yijianshi.platform.kafka.Letter.Line;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Letters that wait, in order, without holding up other cases. A port, so that a simulation can
/// run the inbox without a database.
public interface ParkedLetters {

    /// Why a letter waits.
    enum Cause {
        GAP,
        REFUSED,
        FAULT
    }

    void park(Letter letter, Cause cause, String reason);

    void remove(Letter letter);

    /// Those of the lines on which something waits.
    Set<Line> waiting(Collection<Line> lines);

    /// What waits on a line directly behind `seq`, at most one.
    List<Letter> behind(Line line, long seq);

    /// The first of each line that waits for nothing before it: what was refused, what met a fault,
    /// and what a crash left behind when its gap had closed.
    List<Letter> heads();
}
