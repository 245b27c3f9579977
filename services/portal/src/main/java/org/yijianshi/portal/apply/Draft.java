package org.yijianshi.portal.apply;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A form that is filled in over days, as the case file keeps it.
///
/// @param version which saving it is
/// @param awaitsConfirmation brought in, and others have to confirm it yet
/// @param own whether the reader keeps it; who does not, types for the applicant
record Draft(
        UUID id,
        long version,
        Instant updatedAt,
        Instant expiresAt,
        boolean awaitsConfirmation,
        boolean own,
        ObjectNode form) {

    /// Sections by name.
    public ObjectNode sections() {
        return form.withObject("/sections");
    }

    public String theme() {
        return form.path("theme").asString("");
    }

    public String zone() {
        return form.path("zone").asString("");
    }

    /// The items that were chosen.
    public List<String> items() {
        return form.path("items").valueStream().map(item -> item.asString("")).toList();
    }

    /// A draft was saved.
    record Saved(UUID id, long version) {}

    /// One in a list.
    record Line(
            UUID id,
            @Nullable String title,
            Instant updatedAt,
            Instant expiresAt,
            boolean awaitsConfirmation) {}

    /// A page of them.
    record Page(List<Line> drafts) {

        Page {
            drafts = List.copyOf(drafts);
        }
    }
}
