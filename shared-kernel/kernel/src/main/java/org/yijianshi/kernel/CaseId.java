package org.yijianshi.kernel;

import java.util.UUID;

/// Identifies one case (办件) everywhere: stream id, Kafka key, path. The client chooses it, so that
/// a retry after a lost answer cannot open a second case.
public record CaseId(UUID value) {

    /// Reads the canonical text form, 36 characters.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID in canonical form
    public static CaseId of(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a canonical UUID");
        }
        return new CaseId(id);
    }

    /// The bare UUID: event streams and Kafka keys are named by it.
    @Override
    public String toString() {
        return value.toString();
    }
}
