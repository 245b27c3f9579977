package org.yijianshi.socialsecurity.domain;

import static org.yijianshi.departmentkit.domain.Reason.rejection;
import static org.yijianshi.departmentkit.domain.Reason.supplement;

import org.yijianshi.departmentkit.domain.Award;
import org.yijianshi.departmentkit.domain.Department;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.departmentkit.domain.Reason;
import org.yijianshi.kernel.ItemCode;
import org.yijianshi.socialsecurity.domain.SocialSecurityForm.Employee;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Social security registration (社保登记). The employer comes with the licence; the employees are what
/// there is to decide about.
public final class SocialSecurityDepartment implements Department<SocialSecurityForm> {

    private static final List<HandlingPolicy<SocialSecurityForm>> POLICIES =
            List.of(
                    new IndustryIsKnown(),
                    new EmployeesAreListedOnce(),
                    new EmployeesAreOfAge(),
                    new EmploymentBeginsInTime(),
                    new InsurancesAreComplete(),
                    new ContributionBaseIsWithinBounds());

    /// A supplement may replace the employees alone: on address and scope registration has decided.
    private static final List<Reason> REASONS =
            List.of(
                    supplement("EMPLOYEE_IDENTITY", "employees"),
                    supplement("CONTRIBUTION_BASE", "employees"),
                    supplement("EMPLOYMENT_DATE", "employees"),
                    supplement("INSURANCES", "employees"),
                    rejection("EMPLOYEE_NOT_INSURABLE"),
                    rejection("EMPLOYEE_INSURED_ELSEWHERE"),
                    rejection("EMPLOYMENT_NOT_PROVEN"),
                    rejection("NOT_COMPETENT"));

    @Override
    public ItemCode item() {
        return new ItemCode("social-security");
    }

    @Override
    public Class<SocialSecurityForm> form() {
        return SocialSecurityForm.class;
    }

    @Override
    public String ruleSet() {
        return "social-security-2026.1";
    }

    @Override
    public List<HandlingPolicy<SocialSecurityForm>> policies() {
        return POLICIES;
    }

    @Override
    public List<Reason> reasons() {
        return REASONS;
    }

    /// The employer's number for everyone, and for the case alone `enrolment.1`, `enrolment.2`, …
    /// in the order of the form: enrolment number, insurances and first month, without name or
    /// identity number.
    @Override
    public Award assign(Order<SocialSecurityForm> order, Numbers numbers) {
        var region = order.zone().region();
        var employer = numbers.claim(new EmployerNumbers(), region, order.caseId(), 0);
        var employees = order.form().employees().list();
        var ordinals = IntStream.rangeClosed(1, employees.size()).boxed().toList();
        var given = numbers.claimAll(new EnrolmentNumbers(), region, order.caseId(), ordinals);
        var enrolments = new LinkedHashMap<String, String>();
        given.forEach(
                (ordinal, number) ->
                        enrolments.put(
                                "enrolment." + ordinal,
                                enrolment(number, employees.get(ordinal - 1), order)));
        return new Award(Map.of("employerNumber", employer), enrolments);
    }

    /// For example `4104020000000001 INJURY+PENSION+UNEMPLOYMENT 2026-11`.
    private static String enrolment(
            String number, Employee employee, Order<SocialSecurityForm> order) {
        var insurances =
                employee.insurances().stream().distinct().sorted().collect(Collectors.joining("+"));
        return number + " " + insurances + " " + YearMonth.from(Hiring.dayOf(employee, order));
    }
}
