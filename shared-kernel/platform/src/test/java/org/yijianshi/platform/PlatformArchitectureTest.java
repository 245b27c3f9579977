package org.yijianshi.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/// The platform is wiring: it knows cases and messages as such, and no matter of any department.
class PlatformArchitectureTest {

    private static final List<String> BUSINESS =
            List.of(
                    "Item",
                    "Order",
                    "Handling",
                    "Licence",
                    "Applicant",
                    "Enterprise",
                    "Department",
                    "Officer",
                    "Supplement",
                    "Bank",
                    "Tax",
                    "Ukey",
                    "Region",
                    "Zone",
                    "Citizen",
                    "Shareholder",
                    "Worklist",
                    "Theme",
                    "Catalogue",
                    "Calendar",
                    "Verdict");

    private final JavaClasses platform =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.yijianshi.platform");

    @Test
    void it_knows_of_the_kernel_and_the_published_language_only_what_every_service_shares() {
        classes()
                .that()
                .resideInAPackage("org.yijianshi.platform..")
                .should()
                .onlyDependOnClassesThat(
                        new com.tngtech.archunit.base.DescribedPredicate<JavaClass>(
                                "are no business of ours") {
                            @Override
                            public boolean test(JavaClass type) {
                                return !type.getPackageName().startsWith("org.yijianshi.")
                                        || type.getPackageName()
                                                .startsWith("org.yijianshi.platform")
                                        || type.getPackageName().equals("org.yijianshi.access")
                                        || SHARED.contains(type.getName());
                            }
                        })
                .check(platform);
    }

    private static final List<String> SHARED =
            List.of(
                    "org.yijianshi.kernel.CaseId",
                    "org.yijianshi.kernel.Decision",
                    "org.yijianshi.kernel.Decision$Accepted",
                    "org.yijianshi.kernel.Decision$Refused",
                    "org.yijianshi.kernel.HallZone", // the reach of the staff is told in zones
                    "org.yijianshi.kernel.Overtaken",
                    "org.yijianshi.kernel.Refusal",
                    "org.yijianshi.kernel.Sealed",
                    "org.yijianshi.kernel.Violation",
                    "org.yijianshi.contracts.Headers",
                    "org.yijianshi.contracts.MaskedJson",
                    "org.yijianshi.contracts.Message",
                    "org.yijianshi.contracts.MessageJson",
                    "org.yijianshi.contracts.MessageTypes",
                    "org.yijianshi.contracts.ReconciliationJson",
                    "org.yijianshi.contracts.ReconciliationMessage",
                    "org.yijianshi.contracts.ReconciliationMessage$ResendRequested",
                    "org.yijianshi.contracts.ReconciliationMessage$StatementIssued",
                    "org.yijianshi.contracts.SealedPart",
                    "org.yijianshi.contracts.StatedLine",
                    "org.yijianshi.contracts.Topics",
                    "org.yijianshi.contracts.WantedLine");

    @Test
    void it_holds_no_business_noun() {
        assertThat(platform.stream().map(JavaClass::getSimpleName))
                .isNotEmpty()
                .noneMatch(name -> BUSINESS.stream().anyMatch(name::contains));
    }

    @Test
    void only_business_time_reads_the_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.yijianshi.platform.time.BusinessTime")
                .should()
                .callMethodWhere(
                        com.tngtech.archunit.base.DescribedPredicate.describe(
                                "the clock is read",
                                call ->
                                        call.getName().equals("now")
                                                || call.getName().equals("systemUTC")
                                                || call.getName().equals("currentTimeMillis")))
                .check(platform);
    }

    @Test
    void only_the_vault_draws_random_ids() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.yijianshi.platform.seal")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .check(platform);
    }
}
