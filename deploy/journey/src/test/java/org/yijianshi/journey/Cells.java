package org.yijianshi.journey;

import org.yijianshi.access.AuthorizationTable;
import org.yijianshi.access.Endpoint;
import org.yijianshi.access.Role;
import org.yijianshi.access.ServiceKind;
import org.yijianshi.journey.Cell.Leave;
import org.yijianshi.journey.Cell.Ownership;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Every cell that the table of authorization has.
final class Cells {

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
                                null,
                                false,
                                false,
                                Ownership.STRANGER,
                                Leave.NONE));
                cells.add(
                        new Cell(
                                service,
                                row,
                                true,
                                null,
                                true,
                                true,
                                Ownership.APPLICANT,
                                Leave.NONE));
                for (var role : Role.values()) {
                    cells.addAll(of(service, row, role));
                }
            }
        }
        return List.copyOf(cells);
    }

    /// People and channels differ by what the case knows of them, staff by what the register says
    /// of them.
    private static List<Cell> of(String service, Endpoint row, Role role) {
        var cells = new ArrayList<Cell>();
        if (role == Role.APPLICANT || role == Role.CHANNEL) {
            for (var who : Ownership.values()) {
                cells.add(new Cell(service, row, true, role, false, false, who, Leave.NONE));
            }
            return cells;
        }
        var no = Ownership.STRANGER;
        for (var zone : List.of(true, false)) {
            for (var department : List.of(true, false)) {
                for (var leave : Leave.values()) {
                    cells.add(new Cell(service, row, true, role, zone, department, no, leave));
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
