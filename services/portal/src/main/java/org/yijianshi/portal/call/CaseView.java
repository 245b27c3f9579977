package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A case across all departments, as the case file answers it and as far as pages show it.
public record CaseView(
        UUID caseId,
        String caseNumber,
        String theme,
        String zone,
        String channel,
        String state,
        @Nullable String enterpriseName,
        @Nullable String creditCode,
        Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable Instant handedOverAt,
        Clock clock,
        List<Item> items,
        List<Step> timeline,
        Instant asOf) {

    public CaseView {
        items = List.copyOf(items);
        timeline = List.copyOf(timeline);
    }

    /// The promise, in net working minutes.
    public record Clock(
            @Nullable Long budgetMinutes,
            @Nullable Instant dueAt,
            @Nullable Long netMinutes,
            @Nullable Boolean withinPromise) {}

    /// One item.
    public record Item(
            String item,
            String state,
            @Nullable String waitingFor,
            List<String> waitsForItems,
            @Nullable Instant releasedAt,
            @Nullable Instant closedAt,
            List<String> reasons,
            List<String> sections,
            @Nullable String mode,
            Map<String, String> results,
            @Nullable Long budgetMinutes,
            @Nullable Instant dueAt) {

        /// What somebody can use: the digest of a seal's impression is for whoever checks one.
        public Map<String, String> shownResults() {
            var shown = new TreeMap<>(results);
            shown.keySet().removeIf(key -> key.startsWith("impressionHash."));
            return shown;
        }

        public boolean isDone() {
            return state.equals("COMPLETED");
        }

        public boolean isOpen() {
            return closedAt == null && !state.equals("WAITING_FOR_PREREQUISITE");
        }
    }

    /// One step of the timeline.
    public record Step(Instant at, @Nullable String item, String step) {}

    public boolean isOpen() {
        return state.equals("IN_PROGRESS");
    }

    public boolean isReadyForPickUp() {
        return state.equals("COMPLETED") && handedOverAt == null;
    }
}
