package org.yijianshi.journey;

import org.yijianshi.access.Endpoint;
import org.yijianshi.access.Relation;
import org.yijianshi.access.Role;

import java.util.Comparator;
import java.util.Set;

/// One cell of the table: somebody in one role or two, connected with the case in one way, at one
/// door.
///
/// @param roles none for somebody who has signed in without any role
/// @param signedIn whether there is a token at all
record Cell(
        String service,
        Endpoint row,
        boolean signedIn,
        Set<Role> roles,
        boolean ownZone,
        boolean ownDepartment,
        Ownership ownership,
        Leave leave) {

    /// How the case knows the caller; the channel that brought it in is as good as its applicant.
    enum Ownership {
        APPLICANT,
        SHAREHOLDER,
        STRANGER
    }

    /// The leave that the applicant gave a clerk to act in the case, and in the draft.
    enum Leave {
        NONE,
        GIVEN,
        TAKEN_BACK,
        /// Its half hour is over.
        LAPSED
    }

    /// What the table says about it: whoever has two roles may what either may.
    Expected expected() {
        if (row.isPublic()) {
            return Expected.PASSES;
        }
        if (!signedIn) {
            return Expected.NOT_SIGNED_IN;
        }
        return roles.stream()
                .map(role -> row.relationOf(role).map(this::expected).orElse(Expected.NOT_ALLOWED))
                .min(Comparator.naturalOrder())
                .orElse(Expected.NOT_ALLOWED);
    }

    private Expected expected(Relation relation) {
        return isConnected(relation) ? Expected.PASSES : Expected.NOT_FOUND;
    }

    private boolean isConnected(Relation relation) {
        return switch (relation) {
            case ANY -> true;
            case OWN -> isPersonOrChannel() && ownership == Ownership.APPLICANT;
            case KEEPER -> roles.contains(Role.APPLICANT) && ownership == Ownership.APPLICANT;
            case NAMED -> roles.contains(Role.APPLICANT) && isNamed();
            case PARTY -> roles.contains(Role.APPLICANT) && ownership != Ownership.STRANGER;
            case ZONE -> ownZone;
            case MANDATE -> (ownZone || isOfADraft()) && leave == Leave.GIVEN;
            case DEPARTMENT -> ownDepartment && ownZone;
        };
    }

    /// Whom a case knows by itself: people by the form, the channel that brought it in by its name.
    boolean isPersonOrChannel() {
        return roles.contains(Role.APPLICANT) || roles.contains(Role.CHANNEL);
    }

    /// Everybody whom the form names confirms it; the applicant alone brings it in.
    private boolean isNamed() {
        return isConfirmation()
                ? ownership != Ownership.STRANGER
                : ownership == Ownership.APPLICANT;
    }

    boolean isConfirmation() {
        return row.path().contains("/confirmations");
    }

    private boolean isOfADraft() {
        return row.path().startsWith("/api/drafts");
    }

    boolean isOneCase() {
        return row.path().contains("{caseId}");
    }

    boolean isOneDraft() {
        return row.path().contains("{draftId}");
    }

    /// Which door of which service.
    String door() {
        return service + " " + row.door();
    }

    boolean isMandate() {
        return row.path().contains("/mandates/");
    }

    /// Whether it takes the whole draft away.
    boolean isDeletionOfADraft() {
        return row.method().equals("DELETE") && row.path().endsWith("{draftId}");
    }

    /// Whom the token names: staff by their place in the register, people by their reference.
    String subject(PeopleOfTheCase people) {
        if (roles.contains(Role.CHANNEL)) {
            return ownership == Ownership.APPLICANT ? RightsHall.CHANNEL : "some.channel";
        }
        return roles.contains(Role.APPLICANT) ? people.reference(ownership) : staffNumber();
    }

    private String staffNumber() {
        return staffNumber(ownZone, ownDepartment ? service : "other", leave);
    }

    /// By what the register knows somebody of the staff, by where and for whom they work.
    static String staffNumber(boolean isHere, String department, Leave leave) {
        return (isHere ? "here." : "elsewhere.") + department + "." + leave;
    }

    /// The most that somebody may comes first.
    enum Expected {
        PASSES,
        NOT_FOUND,
        NOT_ALLOWED,
        NOT_SIGNED_IN
    }
}
