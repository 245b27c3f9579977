package org.yijianshi.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

import java.util.List;
import java.util.stream.Stream;

/// The floor plan of a service as code, so that every service keeps the same six rooms and a
/// newcomer's wrong door is a failing test. One line in each service:
/// `ArchitectureRules.check("org.yijianshi.casefile")`.
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /// Checks every class of a service, its tests aside.
    ///
    /// @param service the base package of the service
    /// @throws AssertionError naming every violation of every rule, or saying that the package is
    ///   empty
    public static void check(String service) {
        var classes =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(service);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes in " + service);
        }
        var report = violations(service, classes);
        if (!report.isEmpty()) {
            throw new AssertionError(String.join("\n\n", report));
        }
    }

    static List<String> violations(String service, JavaClasses classes) {
        return rules(service).stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .toList();
    }

    private static List<ArchRule> rules(String service) {
        var own =
                DescribedPredicate.describe(
                        "of " + service,
                        (JavaClass type) ->
                                (type.getPackageName() + ".").startsWith(service + "."));
        return Stream.of(
                        DoorRules.of(service, own),
                        RoomRules.of(service),
                        VisibilityRules.of(service, own),
                        TimeAndChanceRules.of(service, own))
                .flatMap(List::stream)
                .toList();
    }
}
