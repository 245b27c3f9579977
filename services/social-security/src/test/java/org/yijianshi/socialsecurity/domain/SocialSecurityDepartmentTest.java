package org.yijianshi.socialsecurity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.testkit.PublishedForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class SocialSecurityDepartmentTest {

    /// Part n of a case gets serial 40 + n.
    private static final Numbers NUMBERS =
            (series, region, _, part) -> series.numberAt(region, 40 + part);

    private final SocialSecurityDepartment department = new SocialSecurityDepartment();

    private List<String> doubts(Staff staff) {
        return doubts(staff.order());
    }

    private List<String> doubts(Order<SocialSecurityForm> order) {
        return department.policies().stream()
                .flatMap(policy -> Staff.doubts(policy, order).stream())
                .toList();
    }

    @Test
    void the_example_is_decided_automatically() {
        assertThat(doubts(Staff.example())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09", "2026-11-22", "2027-06-01", "2028-12-31"})
    void every_published_example_is_decided_automatically_on_any_day(LocalDate on) {
        assertThat(PublishedForm.NAMES)
                .allSatisfy(
                        name -> {
                            var staff = Staff.published(name);
                            assertThat(doubts(staff.order(on))).isEmpty();
                            assertThat(doubts(staff.precheck(on))).isEmpty();
                        });
    }

    @Test
    void an_employer_without_employees_is_registered_too() {
        assertThat(doubts(Staff.nobody())).isEmpty();

        var award = department.assign(Staff.nobody().order(), NUMBERS);

        assertThat(award.results()).isEqualTo(Map.of("employerNumber", "410402000040"));
        assertThat(award.confidential()).isEmpty();
    }

    @Test
    void each_employee_is_enrolled_under_a_number_of_their_own_which_stays_confidential() {
        var award =
                department.assign(
                        Staff.example().first("insurances", List.of("INJURY")).order(), NUMBERS);

        assertThat(award.results()).isEqualTo(Map.of("employerNumber", "410402000040"));
        assertThat(award.confidential())
                .isEqualTo(
                        Map.of(
                                "enrolment.1", "4104020000000041 INJURY 2026-11",
                                "enrolment.2",
                                        "4104020000000042 INJURY+PENSION+UNEMPLOYMENT 2026-11",
                                "enrolment.3",
                                        "4104020000000043 INJURY+PENSION+UNEMPLOYMENT 2026-11"));
    }

    @Test
    void an_enrolment_begins_on_the_day_of_hiring_or_else_of_establishment() {
        var staff = Staff.example().first("hiredOn", "2026-12-01");

        var award = department.assign(staff.order(), NUMBERS);

        assertThat(award.confidential().get("enrolment.1")).endsWith(" 2026-12");
        assertThat(award.confidential().get("enrolment.2")).endsWith(" 2026-11");
    }

    @Test
    void distinct_serials_give_distinct_numbers() {
        var region = new RegionCode("410402");
        qt().forAll(longs().between(1, 9_999_999), longs().between(1, 9_999_999))
                .check(
                        (one, other) ->
                                one.equals(other)
                                        == new EmployerNumbers()
                                                .numberAt(region, one)
                                                .equals(
                                                        new EmployerNumbers()
                                                                .numberAt(region, other)));
    }

    @Test
    void rules_have_names_of_their_own() {
        assertThat(department.policies())
                .extracting(HandlingPolicy::rule)
                .doesNotHaveDuplicates()
                .contains("employees-are-of-age");
    }

    @Test
    void the_form_never_shows_who_is_in_it() {
        assertThat(Staff.example().form().toString()).doesNotContain("410422199601050052");
    }
}
