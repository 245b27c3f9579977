package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.supervision.domain.Share.Party;
import org.yijianshi.worktime.Spans;
import org.yijianshi.worktime.Stopwatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Whose minute each minute of a case was: walked back from the end, the item that ended last owns
/// the time since its release, then the item that released it, and so on. For an open case the open
/// item with the earliest due instant stands in.
///
/// While an item waits for the applicant the time is the applicant's, unless another department was
/// working and the clock of the case ran on; then it is that department's.
final class CriticalPath {

    private final Reckoning reckoning;
    private final List<Share> shares = new ArrayList<>();

    CriticalPath(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    List<Share> until(Instant asOf) {
        var start = reckoning.start().at();
        var cursor = earlier(reckoning.end().orElse(asOf), asOf);
        var walked = new HashSet<ItemCode>();
        var next = last();
        while (next.isPresent() && walked.add(next.get())) {
            var item = next.get();
            var watch = reckoning.stopwatch(item);
            if (watch.isEmpty()) {
                break;
            }
            var worked = Spans.of(later(watch.get().started(), start), cursor);
            cursor = walk(item, watch.get(), worked, cursor);
            next = releasedBy(item);
        }
        handOver(Spans.of(start, cursor));
        return shares.stream().sorted(Comparator.comparing(Share::from)).toList();
    }

    private Instant walk(ItemCode item, Stopwatch watch, Spans worked, Instant cursor) {
        if (worked.isEmpty()) {
            return cursor;
        }
        var stopped = watch.stopped();
        handOver(stopped == null ? Spans.NONE : Spans.of(stopped, cursor));
        work(item, watch, stopped == null ? worked : worked.until(stopped));
        return worked.list().getFirst().from();
    }

    private void work(ItemCode item, Stopwatch watch, Spans worked) {
        add(Party.DEPARTMENT, item, worked.intersect(watch.running()));
        var rest = worked.minus(watch.running());
        for (var other : latestStopFirst()) {
            var running = reckoning.stopwatch(other).map(Stopwatch::running).orElse(Spans.NONE);
            add(Party.DEPARTMENT, other, rest.intersect(running));
            rest = rest.minus(running);
        }
        add(Party.APPLICANT, item, rest);
    }

    private void handOver(Spans gap) {
        var waits = reckoning.waitsForApplicant();
        add(Party.APPLICANT, null, gap.intersect(waits));
        add(Party.PLATFORM, null, gap.minus(waits));
    }

    private void add(Party party, @Nullable ItemCode item, Spans spans) {
        for (var span : spans.list()) {
            var time = reckoning.calendar().between(span.from(), span.to());
            shares.add(new Share(party, item, span.from(), span.to(), time));
        }
    }

    private Optional<ItemCode> last() {
        var items = latestStopFirst();
        return items.stream()
                .filter(item -> stopOf(item).equals(Spans.OPEN))
                .min(Comparator.comparing(i -> reckoning.dueAt(i).orElse(Spans.OPEN)))
                .or(() -> items.stream().findFirst());
    }

    private List<ItemCode> latestStopFirst() {
        return reckoning.inClock().stream()
                .filter(item -> reckoning.stopwatch(item).isPresent())
                .sorted(Comparator.comparing(this::stopOf).reversed())
                .toList();
    }

    private Instant stopOf(ItemCode item) {
        return reckoning.stopOf(item).map(ItemFacts.Stop::at).orElse(Spans.OPEN);
    }

    private Optional<ItemCode> releasedBy(ItemCode item) {
        return Optional.ofNullable(reckoning.facts().item(item).release())
                .map(ItemFacts.Release::by);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
