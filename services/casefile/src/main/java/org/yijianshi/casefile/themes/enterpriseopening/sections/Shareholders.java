package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Who puts in how much, as what, by when.
public record Shareholders(List<Shareholder> list) {

    public Shareholders {
        list = Lists.orEmpty(list);
    }

    public boolean areNaturalPersons() {
        return list.stream().allMatch(Shareholder::isNaturalPerson);
    }

    /// A natural person or an enterprise, with what it puts in.
    ///
    /// @param idNumber of a natural person
    /// @param creditCode of an enterprise
    /// @param eLicenceConfirmation an enterprise confirms with its electronic licence (电子营业执照)
    ///   instead of a signature
    /// @param country ISO 3166-1, three letters
    public record Shareholder(
            Kind kind,
            String name,
            IdType idType,
            @Nullable String idNumber,
            @Nullable String creditCode,
            @Nullable String eLicenceConfirmation,
            String country,
            BigDecimal contribution,
            ContributionForm form,
            LocalDate paidBy) {

        public Shareholder {
            idType = IdType.orCitizen(idType);
        }

        public boolean isNaturalPerson() {
            return kind == Kind.NATURAL_PERSON;
        }

        public boolean isDomestic() {
            return country.equals("CHN");
        }

        @Override
        public String toString() {
            return "Shareholder";
        }
    }

    public enum Kind {
        NATURAL_PERSON,
        ENTERPRISE
    }

    public enum ContributionForm {
        CASH,
        IN_KIND,
        INTELLECTUAL_PROPERTY,
        LAND_USE_RIGHT,
        EQUITY,
        CLAIM,
        LABOUR
    }
}
