package org.yijianshi.access;

/// What must connect a caller with the thing asked for. The connection is part of the query: what
/// is not connected is answered as what does not exist.
public enum Relation {
    /// Nothing: whoever has the role.
    ANY,
    /// The application is the caller's own: the applicant and the legal representative, or the
    /// channel that brought it in.
    OWN,
    /// The draft is the caller's own: whoever fills it in, and nobody else, whatever they are in
    /// it.
    KEEPER,
    /// The case is about the caller's enterprise: as `OWN`, and whoever owns or runs it.
    PARTY,
    /// The form that is sent names the caller.
    NAMED,
    /// The case belongs to, or was taken in by, a hall zone of the caller.
    ZONE,
    /// As `ZONE`, and the applicant gave the caller leave to act in this one case (委托), half an
    /// hour at most. A draft has no zone yet: there the leave alone.
    MANDATE,
    /// The service is the caller's own department, and the zone one of the caller's.
    DEPARTMENT;

    /// Whether it is about where somebody of the staff works, which the register of staff says.
    public boolean isOfTheStaff() {
        return switch (this) {
            case ANY, OWN, KEEPER, PARTY, NAMED -> false;
            case ZONE, MANDATE, DEPARTMENT -> true;
        };
    }
}
