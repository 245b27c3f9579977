package org.yijianshi.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.util.List;

/// What is not public cannot be depended upon: outside its domain a service shows its application
/// class, its views and the questions they answer, nothing else.
final class VisibilityRules {

    private VisibilityRules() {}

    static List<ArchRule> of(String service, DescribedPredicate<JavaClass> own) {
        var domain = resideInAnyPackage(service + ".domain..", service + ".themes..");
        var application = resideInAPackage(service).and(simpleNameEndingWith("Application"));
        var view =
                resideInAPackage(service + ".read..")
                        .and(
                                simpleNameEndingWith("View")
                                        .or(simpleNameEndingWith("Queries"))
                                        .or(simpleNameEndingWith("Search")));
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
