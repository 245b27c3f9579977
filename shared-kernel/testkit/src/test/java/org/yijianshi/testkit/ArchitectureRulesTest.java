package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Each rule is seen to fail on a violation planted for it before it is trusted.
class ArchitectureRulesTest {

    @ParameterizedTest
    @CsvSource({"sound", "supervision"})
    void a_sound_service_has_no_violation(String service) {
        assertThat(violations(service)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    framework   | a domain is plain Java                 | framework.domain.Framed
                    framework   | so are the rules of a theme            | framework.themes.Themed
                    casefile    | a domain is plain Java                 | casefile.domain.Borrowed
                    timekeeper  | a domain is plain Java                 | timekeeper.domain.Clocked
                    timekeeper  | no service depends on another service  | timekeeper.domain.Clocked
                    neighbour   | no service depends on another service  | neighbour.web.Neighbour
                    rooms       | rooms see the domain, never each other | rooms.store.StoreRoom
                    rooms       | rooms see the domain, never each other | rooms.listen.ListenRoom
                    rooms       | rooms see the domain, never each other | rooms.speak.SpeakRoom
                    rooms       | rooms see the domain, never each other | rooms.read.ReadRoom
                    rooms       | rooms see the domain, never each other | rooms.web.WebRoom
                    leaks       | only listen and speak may know it      | leaks.web.Web
                    leaks       | only store may know it                 | leaks.read.Read
                    leaks       | only store may know it                 | leaks.listen.Listen
                    leaks       | only listen may know it                | leaks.speak.Speak
                    visible     | only the application and its views     | visible.listen.Shown
                    visible     | only the application and its views     | visible.read.ShownProjection
                    visible     | only the application and its views     | visible.web.ShownView
                    visible     | only the application and its views     | visible.web.ShownApplication
                    clocks      | time comes in as data                  | clocks.domain.Clocks.instant()
                    clocks      | time comes in as data                  | clocks.domain.Clocks.date()
                    clocks      | time comes in as data                  | clocks.domain.Clocks.reference()
                    clocks      | time comes in as data                  | clocks.domain.Clocks.millis()
                    clocks      | time comes in as data                  | clocks.domain.Clocks.clock()
                    clocks      | time comes in as data                  | clocks.domain.Clocks.source()
                    clocks      | an identity comes in with the command  | clocks.domain.Clocks.identity()
                    clocks      | an identity comes in with the command  | clocks.domain.Clocks.identityReference()
                    """)
    void a_planted_violation_is_found(String service, String rule, String culprit) {
        assertThat(violations(service))
                .anySatisfy(
                        report ->
                                assertThat(report)
                                        .contains(rule, "<org.yijianshi.planted." + culprit));
    }

    @Test
    void a_rule_names_all_its_violations_at_once() {
        assertThat(violations("leaks")).hasSize(3);
    }

    @Test
    void a_package_without_classes_is_a_mistake() {
        assertThatThrownBy(() -> ArchitectureRules.check("org.yijianshi.nowhere"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.yijianshi.nowhere");
    }

    @Test
    void the_testkit_itself_is_no_service_and_is_told_so() {
        assertThatThrownBy(() -> ArchitectureRules.check("org.yijianshi.testkit"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("only the application and its views")
                .hasMessageContaining("TestServers")
                .hasMessageNotContaining("ArchitectureRulesTest");
    }

    private static List<String> violations(String service) {
        var base = "org.yijianshi.planted." + service;
        return ArchitectureRules.violations(base, new ClassFileImporter().importPackages(base));
    }
}
