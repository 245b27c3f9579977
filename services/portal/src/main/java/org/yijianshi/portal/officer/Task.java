package org.yijianshi.portal.officer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One task with the sections that its department may see, personal values masked.
///
/// @param concerns what the published rules raised, in the language of the request
record Task(Line task, List<Concern> concerns, Map<String, String> outputs, JsonNode sections) {

    Task {
        concerns = List.copyOf(concerns);
    }

    /// One line of the worklist.
    record Line(
            UUID caseId,
            String caseNumber,
            String zone,
            String state,
            Instant openedAt,
            List<String> concerns,
            @Nullable String officer,
            List<String> reasons,
            @Nullable String ruleSet,
            @Nullable String rule,
            @Nullable Instant dueAt,
            @Nullable Instant closedAt) {

        /// As the worklist's filter has it.
        public String light(Instant now) {
            if (dueAt == null) {
                return "RESTING";
            }
            return dueAt.isBefore(now) ? "OVERDUE" : "RUNNING";
        }

        public boolean isWaitingForOfficer() {
            return state.equals("WAITING_FOR_OFFICER");
        }
    }

    /// A page of the worklist.
    record Worklist(List<Line> tasks, @Nullable String next) {

        Worklist {
            tasks = List.copyOf(tasks);
        }
    }

    /// Why the rules did not decide it.
    record Concern(String code, String text) {}
}
