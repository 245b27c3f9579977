package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

/// Who files the form: for themselves, or for somebody with a mandate (委托书).
public record Applicant(
        Role role,
        String name,
        IdType idType,
        String idNumber,
        String mobile,
        @Nullable Mandate mandate)
        implements Identified {

    public Applicant {
        idType = IdType.orCitizen(idType);
    }

    @Override
    public String toString() {
        return "Applicant";
    }

    public enum Role {
        SELF,
        AGENT,
        HELPER
    }
}
