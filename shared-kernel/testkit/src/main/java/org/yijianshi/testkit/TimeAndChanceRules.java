package org.yijianshi.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// Time comes in as data from the one movable source, and a random identity is drawn only at the
/// door. Calls and method references both count.
final class TimeAndChanceRules {

    private TimeAndChanceRules() {}

    static List<ArchRule> of(String service, DescribedPredicate<JavaClass> own) {
        return List.of(
                noClasses()
                        .that(own)
                        .should()
                        .accessTargetWhere(readsTheClock())
                        .because("time comes in as data"),
                noClasses()
                        .that(own)
                        .and(DescribedPredicate.not(resideInAPackage(service + ".web..")))
                        .should()
                        .accessTargetWhere(drawsAnIdentity())
                        .because("an identity comes in with the command"));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return DescribedPredicate.describe(
                "reads the system clock",
                access ->
                        switch (access.getName()) {
                            case "now" ->
                                    access.getTargetOwner()
                                            .getPackageName()
                                            .startsWith("java.time");
                            case "system", "systemUTC", "systemDefaultZone" ->
                                    access.getTargetOwner().isEquivalentTo(Clock.class)
                                            || access.getTargetOwner()
                                                    .isEquivalentTo(InstantSource.class);
                            case "currentTimeMillis" ->
                                    access.getTargetOwner().isEquivalentTo(System.class);
                            default -> false;
                        });
    }

    private static DescribedPredicate<JavaAccess<?>> drawsAnIdentity() {
        return DescribedPredicate.describe(
                "draws a random UUID",
                access ->
                        access.getName().equals("randomUUID")
                                && access.getTargetOwner().isEquivalentTo(UUID.class));
    }
}
