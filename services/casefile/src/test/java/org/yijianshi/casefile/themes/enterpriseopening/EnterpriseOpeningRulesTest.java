package org.yijianshi.casefile.themes.enterpriseopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.casefile.themes.enterpriseopening.FilledForm.ON;
import static org.yijianshi.casefile.themes.enterpriseopening.FilledForm.corporateShareholder;
import static org.yijianshi.casefile.themes.enterpriseopening.FilledForm.naturalPersons;
import static org.yijianshi.casefile.themes.enterpriseopening.FilledForm.zhumadian;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.kernel.Violation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

class EnterpriseOpeningRulesTest {

    private static final String LIST = "/sections/shareholders/list";

    static Stream<Broken> broken() {
        return Broken.all();
    }

    static Stream<FilledForm> sound() {
        return Stream.of(
                naturalPersons().with("/sections/capital/paidInFullBy", "2031-11-23"),
                naturalPersons().with("/zone", "410400").with("/intakeZone", "420704-gedian"),
                naturalPersons().with("/zone", "410400").with("/sections/name/region", "平顶山市新华区"),
                naturalPersons().with("/sections/name/region", "河南省平顶山"),
                naturalPersons().with("/sections/name/region", "河南"),
                naturalPersons().without("/sections/name/industry"),
                naturalPersons().with("/sections/name/tradeName", "鹰䶮𠮷"),
                naturalPersons().with(LIST + "/1/form", "LAND_USE_RIGHT"),
                naturalPersons().without("/sections/bank"),
                naturalPersons().with("/sections/employees/list", List.of()),
                naturalPersons().with("/sections/enterprise/ownership", "MIXED"),
                naturalPersons()
                        .with("/sections/employees/list/2/idNumber", CitizenIds.born("20101123")),
                corporateShareholder()
                        .with("/sections/organs/auditCommittee", true)
                        .with("/sections/organs/supervisors", List.of()),
                corporateShareholder()
                        .with(
                                "/sections/scope/entries/1",
                                Map.of(
                                        "code",
                                        "Q1",
                                        "text",
                                        "诊所服务",
                                        "kind",
                                        "LICENSED",
                                        "permitStage",
                                        "PRE",
                                        "permitNumber",
                                        "P-1")),
                corporateShareholder()
                        .with(
                                "/sections/scope/entries/1",
                                Map.of(
                                        "code",
                                        "Q1",
                                        "text",
                                        "餐饮服务",
                                        "kind",
                                        "LICENSED",
                                        "permitStage",
                                        "POST")),
                zhumadian().with("/sections/applicant/mandate/validUntil", "2026-11-22"),
                stockCompany());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09", "2026-11-22", "2027-06-01", "2028-12-31"})
    void the_examples_are_accepted_whenever_they_are_submitted(LocalDate on) {
        assertThat(FilledForm.examples())
                .allSatisfy(form -> assertThat(form.violations(on)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void a_sound_form_is_accepted(FilledForm form) {
        assertThat(form.violations(ON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_rule_is_named_at_its_place(Broken broken) {
        assertThat(broken.form().violations(ON)).contains(broken.expected());
    }

    @Test
    void every_code_is_provoked_by_some_form() {
        assertThat(broken().map(b -> b.expected().code()))
                .containsAll(Arrays.stream(Code.values()).map(Code::name).toList());
    }

    @Test
    void whoever_has_no_day_of_hiring_is_hired_when_the_enterprise_is_to_exist() {
        var form =
                naturalPersons()
                        .with("/sections/employees/list/0/idNumber", CitizenIds.born("20101201"));

        assertThat(form.violations(ON)).extracting(Violation::code).containsExactly("EMPLOYEE_AGE");
        assertThat(form.violations(LocalDate.parse("2026-12-01"))).isEmpty();
        form.with("/sections/employees/list/0/hiredOn", "2026-12-01");
        assertThat(form.violations(ON)).isEmpty();
    }

    @Test
    void everything_wrong_is_said_at_once() {
        var form =
                naturalPersons()
                        .with("/sections/capital/amount", 400)
                        .with("/sections/delivery/mobile", "110")
                        .without("/sections/bank/consent");

        assertThat(form.violations(ON))
                .extracting(Violation::code)
                .containsExactly("CAP_SUM", "MOBILE", "BANK_CONSENT");
    }

    /// Who was verified and signed under the right number need not do so again.
    @ParameterizedTest
    @ValueSource(strings = {"shareholders/list/1", "organs/supervisors/0", "finance-officer"})
    void a_slip_in_somebodys_number_is_all_that_is_said_of_it(String person) {
        var pointer = "/sections/" + person + "/idNumber";
        var form = naturalPersons();
        var number = form.document().at(pointer).asString();
        var slip = number.substring(0, 17) + (number.endsWith("3") ? "4" : "3");

        assertThat(form.with(pointer, slip).violations(ON))
                .containsExactly(new Violation(pointer, "ID_NUMBER"));
        assertThat(form.with(pointer, CitizenIds.born("19800101")).violations(ON))
                .extracting(Violation::code)
                .contains("VERIFICATION_MISSING", "SIGNATURE_MISSING");
    }

    @Test
    void a_small_x_is_the_same_number() {
        var form = naturalPersons();
        for (var place :
                List.of("finance-officer", "liaison", "tax/officer", "verifications/list/2")) {
            form.with("/sections/" + place + "/idNumber", "11010519491231002x");
        }
        form.with("/sections/signatures/list/5/idNumber", "11010519491231002X");

        assertThat(form.violations(ON)).isEmpty();
    }

    @Test
    void five_years_count_from_today_when_the_planned_day_has_passed() {
        var form = naturalPersons().with("/sections/capital/paidInFullBy", "2032-06-01");

        assertThat(form.violations(LocalDate.parse("2027-06-01"))).isEmpty();
        assertThat(form.violations(LocalDate.parse("2027-05-31")))
                .containsExactly(
                        new Violation("/sections/capital/paidInFullBy", "CAP_5Y", "2032-05-31"));
    }

    @Test
    void a_passport_has_no_check_character_and_no_age() {
        var form = corporateShareholder();
        for (var place :
                List.of("organs/directors/1", "verifications/list/1", "signatures/list/2")) {
            form.with("/sections/" + place + "/idNumber", "E12345678")
                    .with("/sections/" + place + "/idType", "PASSPORT");
        }

        assertThat(form.violations(ON)).isEmpty();
    }

    /// Whatever is absent: a rule about it does not apply, and none of them stumbles.
    @Test
    void any_section_may_be_absent() {
        var random = new Random(20261122);
        for (var i = 0; i < 2_000; i++) {
            var form = FilledForm.examples().get(i % 3);
            var names = new ArrayList<String>(form.document().get("sections").propertyNames());
            names.removeIf(_ -> random.nextBoolean());
            names.forEach(name -> form.without("/sections/" + name));

            assertThat(form.violations(ON)).as("without %s", names).isEmpty();
        }
    }

    @Test
    void contributions_add_up_to_the_cent_or_not_at_all() {
        var random = new Random(500);
        for (var i = 0; i < 200; i++) {
            var first = BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2);
            var second = BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2);
            var form =
                    naturalPersons()
                            .with(LIST + "/0/contribution", first)
                            .with(LIST + "/1/contribution", second)
                            .with("/sections/capital/amount", first.add(second));
            assertThat(form.violations(ON)).extracting(Violation::code).doesNotContain("CAP_SUM");

            form.with("/sections/capital/amount", first.add(second).add(new BigDecimal("0.01")));
            assertThat(form.violations(ON)).extracting(Violation::code).contains("CAP_SUM");
        }
    }

    @Test
    void no_violation_and_no_text_of_a_form_tells_anything_about_a_person() {
        var personal =
                FilledForm.examples().stream()
                        .flatMap(form -> form.document().findValuesAsString("idNumber").stream())
                        .toList();
        var said =
                Stream.concat(
                                broken().flatMap(b -> b.form().violations(ON).stream()),
                                FilledForm.examples().stream().map(FilledForm::bound))
                        .map(Object::toString)
                        .toList();

        assertThat(said)
                .noneMatch(text -> personal.stream().anyMatch(text::contains))
                .noneMatch(text -> text.contains("李晓雨") || text.contains("周立恒"))
                .noneMatch(text -> text.contains("13837500001") || text.contains("建设路"));
    }

    private static FilledForm stockCompany() {
        return corporateShareholder()
                .with("/sections/enterprise/type", "JOINT_STOCK")
                .with("/sections/name/organisationForm", "股份有限公司")
                .with("/sections/capital/paidInFullBy", "2026-11-23")
                .with(LIST + "/0/paidBy", "2026-11-23");
    }
}
