package org.yijianshi.simulation;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.yijianshi.bankaccount.domain.BankAccountDepartment;
import org.yijianshi.bankaccount.domain.SimulatedBankCore;
import org.yijianshi.casefile.domain.CaseEvent;
import org.yijianshi.casefile.domain.CaseFile;
import org.yijianshi.casefile.domain.Catalogue;
import org.yijianshi.casefile.domain.Progress;
import org.yijianshi.enterpriseregistration.domain.NameClaim;
import org.yijianshi.enterpriseregistration.domain.NameRegister;
import org.yijianshi.enterpriseregistration.domain.RegisteredName;
import org.yijianshi.enterpriseregistration.domain.RegistrationDepartment;
import org.yijianshi.platform.kafka.Listener;
import org.yijianshi.platform.kafka.Speaker;
import org.yijianshi.sealcarving.domain.SealCarvingDepartment;
import org.yijianshi.sealcarving.domain.SimulatedSealMaker;
import org.yijianshi.socialsecurity.domain.SocialSecurityDepartment;
import org.yijianshi.supervision.domain.Calendars;
import org.yijianshi.supervision.domain.CaseClock;
import org.yijianshi.supervision.domain.ClockEvent;
import org.yijianshi.taxukey.domain.SimulatedUkeyStock;
import org.yijianshi.taxukey.domain.TaxUkeyDepartment;

import java.time.LocalDate;
import java.util.List;

/// The real classes of all services, built once and used by one world after the other. What case
/// file and supervision keep to themselves is found as they find it: by the scan of their rooms.
final class Rooms {

    final Service<CaseEvent> casefile;
    final Catalogue catalogue;
    final Service<ClockEvent> supervision;
    final Calendars calendars;
    final List<DepartmentService<?>> departments;

    Rooms() {
        var socket = new Socket("casefile");
        var rooms =
                scan(
                        socket,
                        new ProgressOf(socket),
                        "org.yijianshi.casefile.listen",
                        "org.yijianshi.casefile.speak",
                        "org.yijianshi.casefile.store");
        catalogue = rooms.getBean(Catalogue.class);
        casefile =
                new Service<>(
                        "casefile",
                        socket,
                        new Life.OfCase(CaseFile.notSubmitted()),
                        rooms.getBean(Listener.class),
                        speaker(rooms, CaseEvent.class));
        supervision = supervision(new Socket("supervision"));
        calendars = ((Life.OfClock) supervision.begin()).calendars();
        departments =
                List.of(
                        new DepartmentService<>(
                                "enterprise-registration",
                                s -> new RegistrationDepartment(new NamesOf(s))),
                        new DepartmentService<>(
                                "seal-carving",
                                _ -> new SealCarvingDepartment(new SimulatedSealMaker())),
                        new DepartmentService<>(
                                "tax-ukey",
                                s ->
                                        new TaxUkeyDepartment(
                                                new SimulatedUkeyStock(
                                                        DepartmentService.numbers(s)))),
                        new DepartmentService<>(
                                "social-security", _ -> new SocialSecurityDepartment()),
                        new DepartmentService<>(
                                "bank-account",
                                s -> {
                                    var core = new SimulatedBankCore(DepartmentService.numbers(s));
                                    return new BankAccountDepartment(_ -> core);
                                }));
    }

    private static Service<ClockEvent> supervision(Socket socket) {
        var rooms =
                scan(
                        socket,
                        new ProgressOf(socket),
                        "org.yijianshi.supervision.listen",
                        "org.yijianshi.supervision.speak",
                        "org.yijianshi.supervision.store");
        return new Service<>(
                "supervision",
                socket,
                new Life.OfClock(CaseClock.initial(), rooms.getBean(Calendars.class)),
                rooms.getBean(Listener.class),
                speaker(rooms, ClockEvent.class));
    }

    private static AnnotationConfigApplicationContext scan(
            Socket socket, Progress progress, String... packages) {
        var rooms = new AnnotationConfigApplicationContext();
        for (Object port :
                List.of(socket.commands, socket.streams, socket.vault, socket.time, progress)) {
            rooms.getBeanFactory().registerSingleton(port.getClass().getName(), port);
        }
        rooms.scan(packages);
        rooms.refresh();
        return rooms;
    }

    @SuppressWarnings("unchecked") // it says itself which events it translates
    private static <E> Speaker<E> speaker(
            AnnotationConfigApplicationContext rooms, Class<E> events) {
        var speaker = rooms.getBean(Speaker.class);
        if (speaker.eventType() != events) {
            throw new IllegalStateException("not the speaker of " + events);
        }
        return (Speaker<E>) speaker;
    }

    /// The register behind registration's socket.
    private record NamesOf(Socket socket) implements NameRegister {
        @Override
        public List<RegisteredName> resembling(NameClaim claim, LocalDate on) {
            return socket.node().names.resembling(claim, on);
        }

        @Override
        public void enter(NameClaim claim, LocalDate on) {
            socket.node().names.enter(claim, on);
        }
    }
}
