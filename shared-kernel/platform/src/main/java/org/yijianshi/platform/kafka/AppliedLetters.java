package org.yijianshi.platform.kafka;

import org.yijianshi.platform.kafka.Letter.Line;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which letters were applied, kept with their effects. A port, so that a simulation can run the
/// inbox without a database.
public interface AppliedLetters {

    /// The last number applied of each line; lines of which nothing was applied are absent.
    Map<Line, Long> last(Collection<Line> lines);

    /// Marks letters as applied.
    ///
    /// @throws org.springframework.dao.ConcurrencyFailureException if another replica was first:
    ///   trying again finds that out
    void applied(List<Letter> letters);
}
