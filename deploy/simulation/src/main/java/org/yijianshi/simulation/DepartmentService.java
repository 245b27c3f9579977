package org.yijianshi.simulation;

import org.yijianshi.contracts.profile.Profiles;
import org.yijianshi.departmentkit.desk.OrderFile;
import org.yijianshi.departmentkit.desk.OrderReader;
import org.yijianshi.departmentkit.desk.ReviewDesk;
import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.Handling;
import org.yijianshi.departmentkit.domain.HandlingCommand.RecordProduction;
import org.yijianshi.departmentkit.domain.HandlingEvent;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.listen.Orders;
import org.yijianshi.departmentkit.speak.HandlingSpeaker;
import org.yijianshi.departmentkit.web.Decisions;
import org.yijianshi.kernel.CaseId;

import java.util.function.Function;

/// A department with its real rules, desks and doors.
final class DepartmentService<F> {

    private static final Profiles PROFILES = Profiles.load();

    final Service<HandlingEvent> service;
    final Department<F> department;
    final Decisions decisions;
    private final OrderFile orders;
    private final OrderReader<F> reader;
    private final ReviewDesk<F> desk;

    /// Builds one around its rules.
    ///
    /// @param rules is given the numbers, for makers that claim some, and the socket
    DepartmentService(String name, Function<Socket, Department<F>> rules) {
        var socket = new Socket(name);
        department = rules.apply(socket);
        orders = new OrderFile(socket.streams);
        reader = new OrderReader<>(department, socket.vault);
        desk = new ReviewDesk<>(department, numbers(socket), PROFILES, socket.vault, reader);
        decisions =
                new Decisions(
                        department,
                        new OrderFile(socket.streamsBefore),
                        reader,
                        desk,
                        socket.units,
                        socket.commands,
                        socket.vault,
                        socket.time);
        var listener =
                new Orders(
                        department.item(),
                        socket.vault,
                        desk,
                        orders,
                        socket.commands,
                        (caseId, due, _, seq) -> socket.node().due(caseId, name, due, seq),
                        socket.time);
        service =
                new Service<>(
                        name,
                        socket,
                        new Life.OfHandling(Handling.unopened()),
                        listener,
                        new HandlingSpeaker(department.item(), socket.vault));
    }

    static Numbers numbers(Socket socket) {
        return (series, region, caseId, part) ->
                socket.node().numbers.claim(series, region, caseId, part);
    }

    /// What the maker answers to one task, as the production desk asks it.
    Award make(CaseId caseId) {
        var kept = orders.of(caseId).orElseThrow();
        var order = reader.read(caseId, kept, service.socket().time.instant());
        return department
                .maker()
                .orElseThrow()
                .make(order, Award.of(kept.assigned().orElseThrow().results()));
    }

    /// Stores what was made and ticks the task off, as the production desk does.
    ///
    /// @param ticked ticks the task off, in the transaction of the result
    void record(CaseId caseId, Award made, Runnable ticked) {
        var socket = service.socket();
        socket.units.run(
                () -> {
                    socket.commands.send(
                            new RecordProduction(
                                    caseId,
                                    made.results(),
                                    desk.sealed(caseId, made),
                                    socket.time.instant()));
                    ticked.run();
                });
    }
}
