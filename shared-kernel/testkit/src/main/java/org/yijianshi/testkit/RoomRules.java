package org.yijianshi.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.stream.Stream;

/// Who may enter which room of a service, and which room alone knows a framework: the way of an
/// application through a service is the same in all of them.
final class RoomRules {

    private static final List<String> ROOMS = List.of("store", "listen", "speak", "read", "web");

    private RoomRules() {}

    static List<ArchRule> of(String service) {
        var closed = ROOMS.stream().map(room -> closed(service, room));
        var known =
                Stream.of(
                        messages(service),
                        only(
                                service,
                                List.of("store"),
                                "org.axonframework.modelling..",
                                "org.axonframework.eventsourcing.."),
                        only(service, List.of("listen"), "org.springframework.kafka.."));
        return Stream.concat(closed, known).toList();
    }

    /// Rooms see the domain, never each other; the one door is from `web` to the views of `read`.
    private static ArchRule closed(String service, String room) {
        var others =
                ROOMS.stream()
                        .filter(other -> !other.equals(room))
                        .filter(other -> !(room.equals("web") && other.equals("read")))
                        .map(other -> service + "." + other + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(service + "." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("rooms see the domain, never each other");
    }

    /// Messages, not the data published beside them: profiles, form schemas, the names of contents,
    /// and which fields are personal.
    private static ArchRule messages(String service) {
        return noClasses()
                .that(resideInAPackage(service + ".."))
                .and(resideOutsideOfPackages(service + ".listen..", service + ".speak.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.yijianshi.contracts")
                                .and(
                                        DescribedPredicate.not(
                                                name("org.yijianshi.contracts.Contents")
                                                        .or(
                                                                name(
                                                                        "org.yijianshi.contracts.PersonalFields")))))
                .because("only listen and speak may know it");
    }

    private static ArchRule only(String service, List<String> rooms, String... known) {
        var allowed =
                rooms.stream().map(room -> service + "." + room + "..").toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(service + ".."))
                .and(resideOutsideOfPackages(allowed))
                .should()
                .dependOnClassesThat(resideInAnyPackage(known))
                .because("only " + String.join(" and ", rooms) + " may know it");
    }
}
