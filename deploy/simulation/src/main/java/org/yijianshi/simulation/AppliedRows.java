package org.yijianshi.simulation;

import org.yijianshi.platform.kafka.AppliedLetters;
import org.yijianshi.platform.kafka.Letter;
import org.yijianshi.platform.kafka.Letter.Line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The inbox rows of one service, in the order in which they were written.
final class AppliedRows implements AppliedLetters {

    private final Transactions transactions;
    private final boolean outsideTransaction;
    private final Map<Line, List<Letter>> applied = new LinkedHashMap<>();

    AppliedRows(Transactions transactions, boolean outsideTransaction) {
        this.transactions = transactions;
        this.outsideTransaction = outsideTransaction;
    }

    @Override
    public Map<Line, Long> last(Collection<Line> lines) {
        var last = new HashMap<Line, Long>();
        for (var line : lines) {
            var letters = applied.get(line);
            if (letters != null && !letters.isEmpty()) {
                last.put(line, letters.getLast().seq());
            }
        }
        return last;
    }

    @Override
    public void applied(List<Letter> letters) {
        for (var letter : letters) {
            var line = applied.computeIfAbsent(letter.line(), _ -> new ArrayList<>());
            line.add(letter);
            if (!outsideTransaction) {
                transactions.changed(line::removeLast);
            }
        }
    }

    Map<Line, List<Letter>> all() {
        return applied;
    }
}
