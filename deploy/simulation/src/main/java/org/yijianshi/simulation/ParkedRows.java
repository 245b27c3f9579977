package org.yijianshi.simulation;

import org.yijianshi.platform.kafka.Letter;
import org.yijianshi.platform.kafka.Letter.Line;
import org.yijianshi.platform.kafka.ParkedLetters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The parked messages of one service, in the order in which they were parked; all are one page.
final class ParkedRows implements ParkedLetters {

    /// A letter and why it waits.
    record Parked(Letter letter, Cause cause, String reason) {}

    private record Key(Line line, long seq) {}

    private final Transactions transactions;
    private final AppliedRows inbox;
    private final boolean forgets;
    private final Map<Key, Parked> parked = new LinkedHashMap<>();

    ParkedRows(Transactions transactions, AppliedRows inbox, boolean forgets) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.forgets = forgets;
    }

    @Override
    public boolean park(Letter letter, Cause cause, String reason) {
        var key = new Key(letter.line(), letter.seq());
        var row = new Parked(letter, cause, reason);
        var isNew = !row.equals(parked.get(key));
        put(key, row);
        return isNew;
    }

    private void put(Key key, Parked row) {
        var former = parked.put(key, row);
        transactions.changed(
                () -> {
                    if (former == null) {
                        parked.remove(key);
                    } else {
                        parked.put(key, former);
                    }
                });
    }

    @Override
    public void remove(Letter letter) {
        var key = new Key(letter.line(), letter.seq());
        var former = parked.remove(key);
        if (former != null) {
            transactions.changed(() -> parked.put(key, former));
        }
    }

    @Override
    public Set<Line> waiting(Collection<Line> lines) {
        if (parked.isEmpty()) {
            return Set.of();
        }
        var waiting = new HashSet<Line>();
        parked.keySet().forEach(key -> waiting.add(key.line()));
        waiting.retainAll(lines);
        return waiting;
    }

    @Override
    public List<Waiting> behind(Line line, long seq) {
        return letters().stream()
                .filter(letter -> letter.line().equals(line) && letter.previous() == seq)
                .map(ParkedRows::waiting)
                .toList();
    }

    @Override
    public List<Waiting> heads(Place after, Collection<String> news, int limit) {
        return heads(news).map(ParkedRows::waiting).toList();
    }

    private Stream<Letter> heads(Collection<String> news) {
        return letters().stream()
                .filter(letter -> news.contains(letter.line().topic()) || isHead(letter));
    }

    @Override
    public boolean markUnreadable(Place place) {
        throw new IllegalStateException("a letter in memory is readable");
    }

    /// Whether a redrive would find anything; what waits for a gap to close is none of its
    /// business.
    boolean hasHeads(Collection<String> news) {
        return heads(news).findAny().isPresent();
    }

    private boolean isHead(Letter letter) {
        var reached = inbox.last(List.of(letter.line())).getOrDefault(letter.line(), -1L);
        return letter.previous() == reached;
    }

    private static Waiting waiting(Letter letter) {
        return new Waiting(new Place(letter.line(), letter.seq()), Optional.of(letter));
    }

    private List<Letter> letters() {
        return forgets
                ? List.of()
                : new ArrayList<>(parked.values()).stream().map(Parked::letter).toList();
    }

    List<Parked> all() {
        return List.copyOf(parked.values());
    }
}
