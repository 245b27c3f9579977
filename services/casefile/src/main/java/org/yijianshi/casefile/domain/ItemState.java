package org.yijianshi.casefile.domain;

import java.util.List;

/// Where one item of a case stands, as far as deciding goes.
sealed interface ItemState {

    /// Not released yet.
    record Waiting() implements ItemState {}

    /// With its department.
    ///
    /// @param round how many supplements were sent
    /// @param lastDigest digest of the last one
    record Released(int round, String lastDigest) implements ItemState {}

    /// With the applicant, who may send these sections again.
    record AwaitingSupplement(int round, List<String> sections) implements ItemState {
        public AwaitingSupplement {
            sections = List.copyOf(sections);
        }
    }

    record Completed() implements ItemState {}

    /// Rejected, cancelled, or withdrawn before it was released: no result can come.
    record Ended() implements ItemState {}

    /// With its case; its department may not have heard of it yet.
    record Withdrawn() implements ItemState {}

    default boolean isOpen() {
        return switch (this) {
            case Waiting _, Released _, AwaitingSupplement _ -> true;
            case Completed _, Ended _, Withdrawn _ -> false;
        };
    }
}
