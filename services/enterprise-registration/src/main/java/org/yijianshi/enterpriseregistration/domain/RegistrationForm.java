package org.yijianshi.enterpriseregistration.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The sections that registration may see, with the fields its rules read. What the sections'
/// schemas require is taken as present; the rest is nullable, or empty, or false. Amounts are in
/// 万元.
public record RegistrationForm(
        Applicant applicant,
        Name name,
        Enterprise enterprise,
        Capital capital,
        Address address,
        Scope scope,
        Shareholders shareholders,
        LegalRepresentative legalRepresentative,
        Organs organs,
        Person financeOfficer,
        Person liaison,
        BeneficialOwners beneficialOwners,
        Commitments commitments,
        Verifications verifications,
        Signatures signatures) {

    public record Applicant(String role, String name, String idNumber, @Nullable Mandate mandate) {
        public Applicant {
            idNumber = capitals(idNumber);
        }

        @Override
        public String toString() {
            return "Applicant[" + role + "]";
        }
    }

    public record Mandate(LocalDate validUntil) {}

    public record Name(String region, String tradeName, String industry, String organisationForm) {
        public Name {
            region = orEmpty(region);
            industry = orEmpty(industry);
        }
    }

    public record Enterprise(String type, String ownership, String capitalOrigin) {}

    public record Capital(BigDecimal amount, String currency, LocalDate paidInFullBy) {}

    public record Address(
            String region,
            String city,
            String county,
            String tenure,
            @Nullable LocalDate leaseUntil,
            Boolean byCommitment) {
        public Address {
            byCommitment = Boolean.TRUE.equals(byCommitment);
        }
    }

    public record Scope(String industryCode, List<ScopeEntry> entries) {
        public Scope {
            entries = orNone(entries);
        }
    }

    public record ScopeEntry(
            String code,
            String text,
            String kind,
            @Nullable String permitStage,
            @Nullable String permitNumber) {}

    public record Shareholders(List<Shareholder> list) {
        public Shareholders {
            list = orNone(list);
        }

        boolean areNaturalPersons() {
            return list.stream().allMatch(Shareholder::isNaturalPerson);
        }
    }

    public record Shareholder(
            String kind,
            String name,
            @Nullable String idNumber,
            @Nullable String eLicenceConfirmation,
            @Nullable String country,
            BigDecimal contribution,
            LocalDate paidBy) {
        public Shareholder {
            idNumber = idNumber == null ? null : capitals(idNumber);
        }

        boolean isNaturalPerson() {
            return kind.equals("NATURAL_PERSON");
        }

        @Override
        public String toString() {
            return "Shareholder[" + kind + "]";
        }
    }

    public record LegalRepresentative(String name, String idNumber, String post) {
        public LegalRepresentative {
            idNumber = capitals(idNumber);
        }

        @Override
        public String toString() {
            return "LegalRepresentative[" + post + "]";
        }
    }

    /// Someone with an office. Two are the same person when their identity numbers are equal.
    public record Person(String name, String idNumber) {
        public Person {
            idNumber = capitals(idNumber);
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    public record Organs(
            List<Person> directors,
            List<Person> supervisors,
            List<Person> managers,
            Boolean auditCommittee,
            Boolean noSupervisorByConsent) {
        public Organs {
            directors = orNone(directors);
            supervisors = orNone(supervisors);
            managers = orNone(managers);
            auditCommittee = Boolean.TRUE.equals(auditCommittee);
            noSupervisorByConsent = Boolean.TRUE.equals(noSupervisorByConsent);
        }
    }

    public record BeneficialOwners(Boolean exemptByPromise, List<Owner> owners) {
        public BeneficialOwners {
            exemptByPromise = Boolean.TRUE.equals(exemptByPromise);
            owners = orNone(owners);
        }
    }

    public record Owner(String idNumber) {
        public Owner {
            idNumber = capitals(idNumber);
        }

        @Override
        public String toString() {
            return "Owner";
        }
    }

    public record Commitments(List<Commitment> list) {
        public Commitments {
            list = orNone(list);
        }

        boolean include(String kind) {
            return list.stream().anyMatch(commitment -> commitment.kind().equals(kind));
        }
    }

    public record Commitment(String kind) {}

    public record Verifications(List<Verification> list) {
        public Verifications {
            list = orNone(list);
        }
    }

    public record Verification(String name, String idNumber, String level, Instant validUntil) {
        public Verification {
            idNumber = capitals(idNumber);
        }

        @Override
        public String toString() {
            return "Verification[" + level + "]";
        }
    }

    public record Signatures(List<Signature> list) {
        public Signatures {
            list = orNone(list);
        }

        boolean include(@Nullable String idNumber, String role) {
            return list.stream()
                    .anyMatch(s -> s.role().equals(role) && s.idNumber().equals(idNumber));
        }
    }

    public record Signature(String idNumber, String role) {
        public Signature {
            idNumber = capitals(idNumber);
        }

        @Override
        public String toString() {
            return "Signature[" + role + "]";
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    private static String orEmpty(@Nullable String given) {
        return given == null ? "" : given;
    }

    /// Whether the last X was typed in capitals makes no difference between two people.
    private static String capitals(String idNumber) {
        return idNumber.toUpperCase(Locale.ROOT);
    }
}
