package org.yijianshi.portal.call;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// Who read what of an application in clear, or typed it in; the latest first.
///
/// @param next where the next page begins
public record Readings(List<Reading> disclosures, @Nullable String next) {

    public Readings {
        disclosures = List.copyOf(disclosures);
    }

    /// One of them.
    ///
    /// @param actor a staff number, or whose application it is
    /// @param field where, never what: a JSON pointer, an item's result, the draft
    public record Reading(Instant at, String actor, String role, String field, String purpose) {

        /// The item whose result it was; empty for anything else.
        public String item() {
            var slash = field.indexOf('/');
            return slash > 0 && !field.startsWith("draft") ? field.substring(0, slash) : "";
        }

        /// The result of that item.
        public String result() {
            return field.substring(field.indexOf('/') + 1);
        }

        /// The section of the form; empty for anything else.
        public String section() {
            return field.startsWith("/") ? field.split("/", -1)[1] : "";
        }

        /// Where in that section.
        public String pointer() {
            return field.substring(section().length() + 1);
        }
    }
}
