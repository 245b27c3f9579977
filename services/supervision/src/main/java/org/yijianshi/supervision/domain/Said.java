package org.yijianshi.supervision.domain;

import org.jspecify.annotations.Nullable;
import org.yijianshi.supervision.domain.ClockEvent.DueSet;
import org.yijianshi.supervision.domain.ClockEvent.TimeUsed;
import org.yijianshi.supervision.domain.ClockEvent.VerdictReached;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What was derived and said last, so that only news is said.
record Said(List<DueSet> dues, List<TimeUsed> uses, @Nullable VerdictReached verdict) {

    static final Said NOTHING = new Said(List.of(), List.of(), null);

    Said {
        dues = List.copyOf(dues);
        uses = List.copyOf(uses);
    }

    Said with(DueSet due) {
        var others = dues.stream().filter(said -> !Objects.equals(said.item(), due.item()));
        return new Said(Stream.concat(others, Stream.of(due)).toList(), uses, verdict);
    }

    Said with(TimeUsed use) {
        var others = uses.stream().filter(said -> !Objects.equals(said.item(), use.item()));
        return new Said(dues, Stream.concat(others, Stream.of(use)).toList(), verdict);
    }

    Said with(VerdictReached reached) {
        return new Said(dues, uses, reached);
    }

    /// A due instant that differs from the last one said; that there is none is no news at first.
    boolean isNews(DueSet due) {
        var last =
                dues.stream()
                        .filter(said -> Objects.equals(said.item(), due.item()))
                        .findFirst()
                        .map(DueSet::dueAt);
        return !Objects.equals(last.orElse(null), due.dueAt());
    }

    /// That a clock runs since its start is no news at first.
    boolean isNews(TimeUsed use, Instant started) {
        var last =
                uses.stream().filter(said -> Objects.equals(said.item(), use.item())).findFirst();
        var known = last.map(TimeUsed::used).orElse(WorkingTime.ZERO);
        var since = last.isPresent() ? last.get().runsSince() : started;
        return !known.equals(use.used()) || !Objects.equals(since, use.runsSince());
    }

    boolean isNews(VerdictReached reached) {
        return !reached.equals(verdict);
    }
}
