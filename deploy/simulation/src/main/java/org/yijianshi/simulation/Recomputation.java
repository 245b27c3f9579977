package org.yijianshi.simulation;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseEvent.CaseRejected;
import org.yijianshi.casefile.domain.CaseEvent.CaseSubmitted;
import org.yijianshi.casefile.domain.CaseEvent.CaseWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.ItemCancelled;
import org.yijianshi.casefile.domain.CaseEvent.ItemCompleted;
import org.yijianshi.casefile.domain.CaseEvent.ItemRejected;
import org.yijianshi.casefile.domain.CaseEvent.ItemReleased;
import org.yijianshi.casefile.domain.CaseEvent.ItemSupplemented;
import org.yijianshi.casefile.domain.CaseEvent.ItemWithdrawn;
import org.yijianshi.casefile.domain.CaseEvent.WaitingItemWithdrawn;
import org.yijianshi.casefile.domain.PlannedItem;
import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.departmentkit.domain.HandlingEvent.SupplementsAsked;
import org.yijianshi.kernel.CaseId;
import org.yijianshi.worktime.WorkCalendar;
import org.yijianshi.worktime.WorkingTime;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The verdict once more, by another way than the clock's: from instant to instant, asking of each
/// stretch whether some item of the case was worked on or only waited for the applicant.
final class Recomputation {

    private static final Profiles PROFILES = Profiles.load();

    /// What is said of a case in the end.
    record Verdict(long netMinutes, boolean withinPromise, Instant at) {}

    /// One item's story in instants.
    private static final class Story {
        private @Nullable Instant released;
        private @Nullable String releasedBy;
        private @Nullable Instant asked;
        private @Nullable Instant supplemented;
        private @Nullable Instant ended;
        private boolean completed;
        private boolean withdrawn;

        boolean isOpen(Instant at) {
            return released != null
                    && !at.isBefore(released)
                    && (ended == null || at.isBefore(ended));
        }

        boolean waits(Instant at) {
            return isOpen(at)
                    && asked != null
                    && !at.isBefore(asked)
                    && (supplemented == null || at.isBefore(supplemented));
        }

        List<@Nullable Instant> marks() {
            return java.util.Arrays.asList(released, asked, supplemented, ended);
        }
    }

    private final CaseSubmitted submitted;
    private final WorkCalendar calendar;
    private final Map<String, Story> stories = new HashMap<>();
    private @Nullable Instant brokenOff;

    Recomputation(World world, CaseId caseId, CaseSubmitted submitted, WorkCalendar calendar) {
        this.submitted = submitted;
        this.calendar = calendar;
        world.casefile.log.events(caseId).forEach(this::take);
        world.departments.forEach(
                (item, node) ->
                        node.log.events(caseId).stream()
                                .filter(SupplementsAsked.class::isInstance)
                                .forEach(asked -> story(item).asked = asked.at()));
    }

    private Story story(String item) {
        return stories.computeIfAbsent(item, _ -> new Story());
    }

    private void take(CaseEvent event) {
        switch (event) {
            case ItemReleased e -> {
                story(e.item().value()).released = e.at();
                story(e.item().value()).releasedBy =
                        e.releasedBy() == null ? null : e.releasedBy().value();
            }
            case ItemSupplemented e -> story(e.item().value()).supplemented = e.at();
            case ItemCompleted e -> {
                story(e.item().value()).ended = e.at();
                story(e.item().value()).completed = true;
            }
            case ItemRejected e -> story(e.item().value()).ended = e.at();
            case ItemCancelled e -> story(e.item().value()).ended = e.at();
            case ItemWithdrawn e -> {
                story(e.item().value()).ended = e.at();
                story(e.item().value()).withdrawn = true;
            }
            case WaitingItemWithdrawn e -> {
                story(e.item().value()).ended = e.at();
                story(e.item().value()).withdrawn = true;
            }
            case CaseRejected e -> brokenOff = e.at();
            case CaseWithdrawn e -> brokenOff = e.at();
            default -> {}
        }
    }

    @Nullable Verdict verdict() {
        var headline =
                submitted.plan().items().stream()
                        .filter(PlannedItem::headline)
                        .map(p -> story(p.item().value()))
                        .toList();
        if (headline.stream().anyMatch(s -> s.ended == null || s.withdrawn)
                || headline.stream().noneMatch(s -> s.completed)) {
            return null;
        }
        var end = submitted.at();
        for (var story : headline) {
            end = story.ended != null && story.ended.isAfter(end) ? story.ended : end;
        }
        end = brokenOff != null && brokenOff.isBefore(end) ? brokenOff : end;
        var net = net(end);
        return new Verdict(net.toMinutes(), net.compareTo(budget()) <= 0, end);
    }

    private WorkingTime budget() {
        var submission = submitted.submission();
        var day = submitted.at().atZone(WorkCalendar.ZONE).toLocalDate();
        long minutes = calendar.nominalDay(day).toMinutes();
        return WorkingTime.ofMinutes(
                PROFILES.edition(submission.profileEdition(), submission.zone().value())
                        .caseBudget()
                        .minutes(minutes));
    }

    private WorkingTime net(Instant end) {
        var counted = counted();
        var marks = new TreeSet<Instant>(Set.of(submitted.at(), end));
        for (var story : counted) {
            for (var mark : story.marks()) {
                if (mark != null && mark.isAfter(submitted.at()) && mark.isBefore(end)) {
                    marks.add(mark);
                }
            }
        }
        var net = WorkingTime.ZERO;
        for (var from = marks.first(); from.isBefore(end); ) {
            var to = java.util.Objects.requireNonNull(marks.higher(from));
            if (!rests(counted, from)) {
                net = net.plus(calendar.between(from, to));
            }
            from = to;
        }
        return net;
    }

    private static boolean rests(Set<Story> counted, Instant at) {
        return counted.stream().anyMatch(s -> s.waits(at))
                && counted.stream().noneMatch(s -> s.isOpen(at) && !s.waits(at));
    }

    /// The headline items and those that released them.
    private Set<Story> counted() {
        var counted = new HashSet<Story>();
        for (var planned : submitted.plan().items()) {
            if (planned.headline()) {
                var item = planned.item().value();
                while (item != null && counted.add(story(item))) {
                    item = story(item).releasedBy;
                }
            }
        }
        return counted;
    }
}
