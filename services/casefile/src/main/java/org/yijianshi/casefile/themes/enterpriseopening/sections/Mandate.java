package org.yijianshi.casefile.themes.enterpriseopening.sections;

import java.time.LocalDate;

/// Leave to act for somebody else (委托书), until a day.
public record Mandate(String reference, String grantedBy, LocalDate validUntil) {

    @Override
    public String toString() {
        return "Mandate";
    }
}
