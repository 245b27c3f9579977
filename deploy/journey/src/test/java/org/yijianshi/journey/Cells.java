package org.yijianshi.journey;

import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.access.Endpoint;
import org.yijianshi.access.Role;
import org.yijianshi.access.ServiceKind;
import org.yijianshi.journey.Cell.Leave;
import org.yijianshi.journey.Cell.Ownership;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every cell that the table of authorization has.
final class Cells {

    private static final Set<Role> NOBODY = Set.of();

    private Cells() {}

    static List<Cell> all() {
        var cells = new LinkedHashSet<Cell>();
        for (var service : ServiceKind.EVERY.services()) {
            for (var row : AuthorizationTable.of(service)) {
                cells.add(
                        new Cell(
                                service,
                                row,
                                false,
                                NOBODY,
                                false,
                                false,
                                Ownership.STRANGER,
                                Leave.NONE));
                cells.add(
                        new Cell(
                                service,
                                row,
                                true,
                                NOBODY,
                                true,
                                true,
                                Ownership.APPLICANT,
                                Leave.NONE));
                for (var role : List.of(Role.APPLICANT, Role.CHANNEL)) {
                    for (var who : Ownership.values()) {
                        cells.add(ofPeople(service, row, role, who));
                    }
                }
                for (var roles : rolesOfStaff()) {
                    cells.addAll(ofStaff(service, row, roles));
                }
            }
        }
        return List.copyOf(cells);
    }

    /// People and channels differ by what the case knows of them.
    private static Cell ofPeople(String service, Endpoint row, Role role, Ownership who) {
        return new Cell(service, row, true, Set.of(role), false, false, who, Leave.NONE);
    }

    /// Each role, and every two that somebody can have at once.
    private static List<Set<Role>> rolesOfStaff() {
        var staff = EnumSet.complementOf(EnumSet.of(Role.APPLICANT, Role.CHANNEL));
        var sets = new LinkedHashSet<Set<Role>>();
        for (var one : staff) {
            for (var other : staff) {
                sets.add(EnumSet.of(one, other));
            }
        }
        return List.copyOf(sets);
    }

    /// Staff differ by what the register says of them, and by the leave they have.
    private static List<Cell> ofStaff(String service, Endpoint row, Set<Role> roles) {
        var cells = new ArrayList<Cell>();
        var no = Ownership.STRANGER;
        for (var zone : List.of(true, false)) {
            for (var department : List.of(true, false)) {
                for (var leave : Leave.values()) {
                    cells.add(new Cell(service, row, true, roles, zone, department, no, leave));
                }
            }
        }
        return cells;
    }

    /// Every door at which one case, one task or one draft is read.
    static List<String> doorsToOneThing() {
        return all().stream()
                .filter(cell -> cell.row().method().equals("GET"))
                .filter(cell -> cell.isOneCase() || cell.isOneDraft())
                .map(Cell::door)
                .distinct()
                .toList();
    }

    /// Every door, by method and path, but these.
    static Set<String> doorsBut(Set<String> others) {
        var doors = new TreeSet<String>();
        AuthorizationTable.rows().forEach(row -> doors.add(row.door()));
        doors.removeAll(others);
        return doors;
    }
}
