package org.yijianshi.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;

/// What is not public cannot be depended upon: outside its domain a service shows its application
/// class and its views, nothing else.
final class VisibilityRules {

    private VisibilityRules() {}

    static List<ArchRule> of(String service, DescribedPredicate<JavaClass> own) {
        var domain = resideInAPackage(service + ".domain..");
        var application = resideInAPackage(service).and(simpleNameEndingWith("Application"));
        var view = resideInAPackage(service + ".read..").and(simpleNameEndingWith("View"));
        return List.of(
                classes()
                        .that(own)
                        .and(DescribedPredicate.not(domain))
                        .and(DescribedPredicate.not(application))
                        .and(DescribedPredicate.not(view))
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .notBePublic()
                        .because("outside the domain only the application and its views are seen"));
    }
}
