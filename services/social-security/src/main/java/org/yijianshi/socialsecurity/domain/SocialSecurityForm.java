package org.yijianshi.socialsecurity.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The sections that social security may see, with the fields its rules read. An absent list is
/// empty.
public record SocialSecurityForm(Address address, Scope scope, Employees employees) {

    public record Address(String region) {}

    public record Scope(String industryCode, List<ScopeEntry> entries) {
        public Scope {
            entries = orNone(entries);
        }
    }

    public record ScopeEntry(String code) {}

    public record Employees(List<Employee> list) {
        public Employees {
            list = orNone(list);
        }
    }

    /// Someone to be insured.
    ///
    /// @param hiredOn absent for the day of establishment
    /// @param monthlyBase the contribution base (缴费基数) in yuan
    public record Employee(
            String idNumber,
            String employmentForm,
            @Nullable LocalDate hiredOn,
            List<String> insurances,
            BigDecimal monthlyBase) {
        public Employee {
            insurances = orNone(insurances);
        }

        @Override
        public String toString() {
            return "Employee";
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
