package org.yijianshi.fire;

import org.yijianshi.fire.Findings.Kind;

/// One bug: planted in the service by name, or in its database by statements, with whatever
/// accident it needs to show. A control is the accident without the bug.
///
/// @param says how what the checker says of it begins; anything else would be by accident, or only
///   says that something takes its time
/// @param failpoint where the service dies in the middle of it, empty for nowhere
/// @param disturbed whether commits are slow and the service's clock steps while cases come
/// @param duplicates share of records that come twice
record Planted(
        String name,
        Kind kind,
        String says,
        String service,
        String sql,
        String undo,
        String failpoint,
        boolean disturbed,
        double duplicates) {

    private static final double FEW = 0.1;

    static Planted control(String name, String service) {
        return new Planted(name, Kind.LOST, "", service, "", "", "", false, FEW);
    }

    static Planted inside(String name, Kind kind, String says, String service) {
        return new Planted(name, kind, says, service, "", "", "", false, FEW);
    }

    /// @param when the trigger's event, such as `before insert`
    static Planted inDatabase(
            String name,
            Kind kind,
            String says,
            String service,
            String table,
            String when,
            String body) {
        return new Planted(
                name,
                kind,
                says,
                service,
                """
                create or replace function planted() returns trigger language plpgsql as
                $$ begin %s end $$;
                create trigger planted %s on %s for each row execute function planted();
                """
                        .formatted(body, when, table),
                "drop trigger planted on " + table,
                "",
                false,
                FEW);
    }

    /// With no copies that might bring back what died with it.
    Planted dyingAt(String point) {
        return new Planted(name, kind, says, service, sql, undo, point, disturbed, 0);
    }

    Planted amidSlowCommitsAndClockSteps() {
        return new Planted(name, kind, says, service, sql, undo, failpoint, true, duplicates);
    }

    Planted amidManyDuplicates() {
        return new Planted(name, kind, says, service, sql, undo, failpoint, disturbed, 0.5);
    }

    boolean isControl() {
        return says.isEmpty();
    }

    boolean isFoundBy(Findings findings) {
        return !isControl() && findings.find(kind, says).isPresent();
    }
}
