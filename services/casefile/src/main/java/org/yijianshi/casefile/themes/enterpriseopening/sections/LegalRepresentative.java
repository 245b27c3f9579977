package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

/// The legal representative (法定代表人), who is a director or a manager (Company Law, article 10).
public record LegalRepresentative(
        String name,
        IdType idType,
        String idNumber,
        String mobile,
        Post post,
        @Nullable String email,
        @Nullable String address)
        implements Identified {

    public LegalRepresentative {
        idType = IdType.orCitizen(idType);
    }

    @Override
    public String toString() {
        return "LegalRepresentative";
    }

    public enum Post {
        DIRECTOR,
        MANAGER
    }
}
