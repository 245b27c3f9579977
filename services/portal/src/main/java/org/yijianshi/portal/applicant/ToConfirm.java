package org.yijianshi.portal.applicant;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

/// A form, or a supplement to one, that everybody whom it names looks at and confirms.
///
/// @param item which one is supplemented; absent for an application
/// @param digest of what is shown
/// @param refusedBy whoever ended it
/// @param sections the form as it will stand, personal values masked
record ToConfirm(
        UUID caseId,
        @Nullable String item,
        String digest,
        List<Person> confirmed,
        List<Person> awaiting,
        @Nullable Person refusedBy,
        JsonNode sections) {

    ToConfirm {
        confirmed = List.copyOf(confirmed);
        awaiting = List.copyOf(awaiting);
    }

    /// Somebody whom the form names.
    ///
    /// @param name all but its ends masked
    record Person(String name, List<String> posts) {}
}
