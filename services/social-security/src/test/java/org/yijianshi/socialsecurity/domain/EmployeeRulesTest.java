package org.yijianshi.socialsecurity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.socialsecurity.domain.Staff.TODAY;
import static org.yijianshi.socialsecurity.domain.Staff.doubts;
import static org.yijianshi.socialsecurity.domain.Staff.example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.kernel.CitizenId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class EmployeeRulesTest {

    /// Born 29 February 2000, so of age on 29 February 2016.
    private static final String LEAPLING = "410422200002290009";

    @ParameterizedTest
    @CsvSource({"2016-02-28,1", "2016-02-29,0"})
    void an_employee_is_sixteen_on_the_day_of_hiring(String hiredOn, int doubts) {
        assertThat(
                        example()
                                .first("idNumber", LEAPLING)
                                .first("hiredOn", hiredOn)
                                .doubtsOf(new EmployeesAreOfAge()))
                .hasSize(doubts)
                .allMatch("EMPLOYEE_UNDER_AGE /employees/list/0/idNumber"::equals);
    }

    @Test
    void an_employee_has_a_citizens_number() {
        assertThat(example().doubtsOf(new EmployeesAreOfAge())).isEmpty();
        assertThat(example().first("idNumber", "E12345678").doubtsOf(new EmployeesAreOfAge()))
                .containsExactly("EMPLOYEE_ID_TO_CHECK /employees/list/0/idNumber");
    }

    /// The figures of the scheme's own tables (渐进式延迟法定退休年龄对照表).
    @ParameterizedTest
    @CsvSource({
        "19641231,1,2024-12-31",
        "19650101,1,2025-02-01",
        "19650430,1,2025-05-30",
        "19650501,1,2025-07-01",
        "19760901,1,2039-09-01",
        "19900615,1,2053-06-15",
        "19741231,2,2024-12-31",
        "19750101,2,2025-02-01",
        "19750301,2,2025-05-01",
        "19841101,2,2039-11-01",
        "19900615,2,2045-06-15",
    })
    void the_age_of_retirement_rises_by_month_of_birth(String birth, int sex, String earliest) {
        assertThat(Retirement.earliest(citizen(birth, sex))).isEqualTo(earliest);
    }

    @Test
    void whoever_has_reached_the_age_of_retirement_is_looked_at() {
        var born1964 = citizen("19641231", 1).value();

        assertThat(example().first("idNumber", born1964).doubtsOf(new EmployeesAreOfAge()))
                .containsExactly("EMPLOYEE_OF_RETIREMENT_AGE /employees/list/0/idNumber");
        assertThat(
                        example()
                                .first("idNumber", born1964)
                                .first("hiredOn", "2024-12-30")
                                .doubtsOf(new EmployeesAreOfAge()))
                .isEmpty();
    }

    @Test
    void the_later_of_two_equal_rows_is_named() {
        var rule = new EmployeesAreListedOnce();
        var twice =
                example()
                        .employee(0, "idNumber", "41041119951231001X")
                        .employee(2, "idNumber", "41041119951231001x");

        assertThat(example().doubtsOf(rule)).isEmpty();
        assertThat(twice.doubtsOf(rule))
                .containsExactly("EMPLOYEE_LISTED_TWICE /employees/list/2/idNumber");
    }

    /// Henan in 2025: 6385 yuan, hence 3831 to 19155.
    @ParameterizedTest
    @CsvSource({
        "3831,",
        "19155,",
        "3830.99,BASE_TOO_LOW",
        "19155.01,BASE_TOO_HIGH",
        "0,BASE_TOO_LOW"
    })
    void a_base_lies_within_the_bounds_of_the_province(BigDecimal base, String code) {
        assertThat(
                        example()
                                .first("monthlyBase", base)
                                .doubtsOf(new ContributionBaseIsWithinBounds()))
                .isEqualTo(
                        code == null
                                ? List.of()
                                : List.of(code + " /employees/list/0/monthlyBase"));
    }

    @Test
    void the_bounds_are_those_of_the_day_of_hiring_and_of_the_hall() {
        var rule = new ContributionBaseIsWithinBounds();
        var low = example().first("monthlyBase", 3800);

        assertThat(low.doubtsOf(rule)).hasSize(1);
        assertThat(low.first("hiredOn", "2024-12-31").doubtsOf(rule)).isEmpty();
        assertThat(doubts(rule, example().order("110105", TODAY, TODAY)))
                .hasSize(3)
                .allMatch(doubt -> doubt.startsWith("BASE_BOUNDS_UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22,2026-11-23,2026-11-23,EMPLOYMENT_BEFORE_ESTABLISHMENT",
        "2026-11-23,2026-11-23,2026-11-23,",
        "2026-12-23,2026-11-23,2026-11-23,",
        "2026-12-24,2026-11-23,2026-11-23,EMPLOYMENT_TOO_FAR_AHEAD",
        "2027-03-01,2027-03-31,2026-11-23,",
        "2027-03-01,2027-04-01,2026-11-23,EMPLOYMENT_REPORTED_LATE",
    })
    void enrolment_comes_within_thirty_days_of_hiring(
            LocalDate hired, LocalDate on, LocalDate established, String code) {
        var staff = example();
        for (var i = 0; i < 3; i++) {
            staff.employee(i, "hiredOn", hired.toString());
        }

        assertThat(doubts(new EmploymentBeginsInTime(), staff.order("410402", on, established)))
                .hasSize(code == null ? 0 : 3)
                .allMatch(doubt -> doubt.startsWith(code));
    }

    @Test
    void before_submission_establishment_is_supposed_to_be_today() {
        var rule = new EmploymentBeginsInTime();
        var hired = example().first("hiredOn", TODAY.toString());

        assertThat(doubts(rule, hired.precheck(TODAY))).isEmpty();
        assertThat(doubts(rule, hired.precheck(TODAY.plusDays(1))))
                .containsExactly("EMPLOYMENT_BEFORE_ESTABLISHMENT /employees/list/0/hiredOn");
    }

    @Test
    void whoever_has_no_day_of_hiring_is_hired_on_the_day_of_establishment() {
        var rule = new EmploymentBeginsInTime();

        assertThat(doubts(rule, example().order("410402", TODAY.plusDays(30), TODAY))).isEmpty();
        assertThat(doubts(rule, example().order("410402", TODAY.plusDays(31), TODAY)))
                .hasSize(3)
                .allMatch(doubt -> doubt.startsWith("EMPLOYMENT_REPORTED_LATE"));
    }

    @Test
    void full_time_work_is_insured_thrice_and_part_time_work_at_least_for_injury() {
        var rule = new InsurancesAreComplete();
        var injuryOnly = example().first("insurances", List.of("INJURY"));

        assertThat(example().doubtsOf(rule)).isEmpty();
        assertThat(injuryOnly.doubtsOf(rule))
                .containsExactly("INSURANCES_INCOMPLETE /employees/list/0/insurances");
        assertThat(injuryOnly.first("employmentForm", "PART_TIME").doubtsOf(rule)).isEmpty();
        assertThat(injuryOnly.first("insurances", List.of()).doubtsOf(rule)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5169", "9999", "9700", "2", ""})
    void an_industry_is_in_the_classification_and_that_of_the_first_entry(String code) {
        assertThat(example().inIndustry(code).doubtsOf(new IndustryIsKnown()))
                .containsExactly("INDUSTRY_UNKNOWN /scope/industryCode");
    }

    @Test
    void the_example_is_of_manufacturing() {
        assertThat(example().doubtsOf(new IndustryIsKnown())).isEmpty();
        assertThat(example().inIndustry("4390").doubtsOf(new IndustryIsKnown())).isEmpty();
    }

    /// A number of form with the birth date and, in its seventeenth digit, the sex given.
    private static CitizenId citizen(String birth, int sex) {
        var number = "410402" + birth + "00" + sex;
        return "0123456789X"
                .chars()
                .mapToObj(check -> number + (char) check)
                .flatMap(text -> CitizenId.parse(text).stream())
                .findFirst()
                .orElseThrow();
    }
}
