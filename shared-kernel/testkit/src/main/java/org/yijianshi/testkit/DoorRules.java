package org.yijianshi.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;
import java.util.stream.Stream;

/// What a service may see of the world outside it: a service that reaches into another one, or a
/// domain that knows a framework, can no longer be changed alone.
final class DoorRules {

    private static final String WORKTIME = "org.yijianshi.worktime..";

    private DoorRules() {}

    static List<ArchRule> of(String service, DescribedPredicate<JavaClass> own) {
        return List.of(
                classes()
                        .that(resideInAnyPackage(service + ".domain..", service + ".themes.."))
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(seenByDomain(service))
                        .because("a domain is plain Java, and so are the rules of a theme"),
                noClasses()
                        .that(own)
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.yijianshi..")
                                        .and(DescribedPredicate.not(own))
                                        .and(
                                                DescribedPredicate.not(
                                                        resideInAnyPackage(shared(service)))))
                        .because("no service depends on another service"));
    }

    private static String[] seenByDomain(String service) {
        var always =
                Stream.of(
                        "java..",
                        "org.jspecify..",
                        "org.yijianshi.kernel..",
                        service + ".domain..",
                        service + ".themes..");
        var own =
                switch (lastPart(service)) {
                    case "supervision" -> Stream.of(WORKTIME);
                    case "casefile" -> Stream.<String>empty();
                    default -> Stream.of("org.yijianshi.departmentkit.domain..");
                };
        return Stream.concat(always, own).toArray(String[]::new);
    }

    private static String[] shared(String service) {
        var always =
                Stream.of(
                        "org.yijianshi.kernel..",
                        "org.yijianshi.contracts..",
                        "org.yijianshi.access..",
                        "org.yijianshi.platform..",
                        "org.yijianshi.departmentkit..");
        var own = lastPart(service).equals("supervision") ? Stream.of(WORKTIME) : Stream.of();
        return Stream.concat(always, own).toArray(String[]::new);
    }

    private static String lastPart(String service) {
        return service.substring(service.lastIndexOf('.') + 1);
    }
}
