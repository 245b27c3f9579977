package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The staff to be enrolled in social security; possibly nobody yet.
public record Employees(List<Employee> list) {

    public Employees {
        list = Lists.orEmpty(list);
    }

    /// Somebody to be enrolled.
    ///
    /// @param hiredOn absent for the day of establishment
    /// @param monthlyBase in yuan
    public record Employee(
            String name,
            IdType idType,
            String idNumber,
            String mobile,
            EmploymentForm employmentForm,
            @Nullable LocalDate hiredOn,
            List<Insurance> insurances,
            BigDecimal monthlyBase,
            Household household)
            implements Identified {

        public Employee {
            idType = IdType.orCitizen(idType);
            insurances = Lists.orEmpty(insurances);
        }

        @Override
        public String toString() {
            return "Employee";
        }
    }

    public enum EmploymentForm {
        FULL_TIME,
        PART_TIME,
        DISPATCHED
    }

    public enum Insurance {
        PENSION,
        UNEMPLOYMENT,
        INJURY
    }

    public enum Household {
        URBAN,
        RURAL
    }
}
