package org.yijianshi.casefile.themes.enterpriseopening;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.themes.enterpriseopening.sections.IdType;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Identified;

/// One place in the form where a natural person is named, and as what.
record Mention(
        Post post,
        String pointer,
        String name,
        IdType idType,
        String idNumber,
        @Nullable String mobile)
        implements Identified {

    /// In the order of the form, so that somebody in several posts is first met where named first.
    enum Post {
        APPLICANT,
        SHAREHOLDER,
        LEGAL_REPRESENTATIVE,
        DIRECTOR,
        SUPERVISOR,
        MANAGER,
        FINANCE_OFFICER,
        LIAISON,
        TAX_OFFICER,
        BENEFICIAL_OWNER,
        SEAL_RECEIVER,
        EMPLOYEE,
        VERIFIED_PERSON,
        SIGNATORY
    }

    String idPointer() {
        return pointer + "/idNumber";
    }

    @Override
    public String toString() {
        return "Mention[" + pointer + "]";
    }
}
