package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What kind of enterprise is opened. The type decides which law speaks about organs and capital.
public record Enterprise(
        Type type,
        Ownership ownership,
        CapitalOrigin capitalOrigin,
        LocalDate plannedEstablishment,
        boolean unlimitedTerm,
        @Nullable Integer termYears) {

    public enum Type {
        LIMITED_LIABILITY,
        JOINT_STOCK,
        PARTNERSHIP,
        SOLE_PROPRIETORSHIP,
        BRANCH
    }

    public enum Ownership {
        NATURAL_PERSONS,
        SOLE_NATURAL_PERSON,
        SOLE_LEGAL_PERSON,
        STATE,
        MIXED
    }

    public enum CapitalOrigin {
        DOMESTIC,
        FOREIGN
    }

    /// Whether the Company Law applies.
    public boolean isCompany() {
        return type == Type.LIMITED_LIABILITY || type == Type.JOINT_STOCK;
    }

    /// The earliest day on which it can come into being: a planned day that has passed is no plan.
    public LocalDate establishmentSeenFrom(LocalDate on) {
        return plannedEstablishment.isBefore(on) ? on : plannedEstablishment;
    }
}
