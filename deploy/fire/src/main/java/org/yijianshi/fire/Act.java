package org.yijianshi.fire;

import java.util.UUID;

/// What a person asked of the system, and wants to happen once.
///
/// @param item of which item of the case, empty for the case itself
record Act(Kind kind, String item, UUID caseId) {

    /// What can be asked, and as which event it is stored.
    enum Kind {
        SUBMIT("CaseSubmitted"),
        WITHDRAW("CaseWithdrawn"),
        SUPPLEMENT("ItemSupplemented"),
        HAND_OVER("ResultsHandedOver"),
        CLAIM("TaskClaimed"),
        RELEASE("TaskReleased"),
        APPROVE("HandlingApproved"),
        REJECT("HandlingRejected"),
        ASK_FOR_SUPPLEMENTS("SupplementsAsked");

        private final String event;

        Kind(String event) {
            this.event = event;
        }

        String event() {
            return event;
        }

        /// Whether an officer does it, in the department of the item.
        boolean isOfficers() {
            return switch (this) {
                case SUBMIT, WITHDRAW, SUPPLEMENT, HAND_OVER -> false;
                case CLAIM, RELEASE, APPROVE, REJECT, ASK_FOR_SUPPLEMENTS -> true;
            };
        }
    }

    static Act onCase(Kind kind, UUID caseId) {
        return new Act(kind, "", caseId);
    }

    /// The service that was asked, and that stores it.
    String service() {
        return kind.isOfficers() ? item : "casefile";
    }

    @Override
    public String toString() {
        return kind + " " + (item.isEmpty() ? "" : item + " ") + caseId;
    }
}
