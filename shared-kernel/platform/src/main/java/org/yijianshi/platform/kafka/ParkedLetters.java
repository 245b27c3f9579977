package org.yijianshi.platform.kafka;

import org.yijianshi.platform.kafka.Letter.Line;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Letters that wait, in order, without holding up other cases. A port, so that a simulation can
/// run the inbox without a database.
public interface ParkedLetters {

    /// Why a letter waits.
    enum Cause {
        GAP,
        REFUSED,
        FAULT
    }

    /// Where a letter waits, in the order in which all are gone through.
    record Place(Line line, long seq) {
        static final Place FIRST = new Place(new Line("", "", new UUID(0, 0)), -1);
    }

    /// A letter that waits.
    ///
    /// @param letter absent when it cannot be read any more: an older version stored it
    record Waiting(Place place, Optional<Letter> letter) {}

    /// Whether anything about it is new: it may wait for that reason already.
    boolean park(Letter letter, Cause cause, String reason);

    void remove(Letter letter);

    /// Those of the lines on which something waits.
    Set<Line> waiting(Collection<Line> lines);

    /// What waits on a line directly behind `seq`, at most one.
    List<Waiting> behind(Line line, long seq);

    /// The first of each line that waits for nothing before it: what was refused, what met a fault,
    /// and what a crash left behind when its gap had closed.
    ///
    /// @param after only those behind this place, so that page by page all have their turn
    /// @param news topics whose letters are not applied in order
    List<Waiting> heads(Place after, Collection<String> news, int limit);

    /// Marks a letter that can no longer be read, so that health tells of it; whether it was not
    /// marked before.
    boolean markUnreadable(Place place);
}
