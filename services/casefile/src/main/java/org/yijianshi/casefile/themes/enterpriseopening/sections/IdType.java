package org.yijianshi.casefile.themes.enterpriseopening.sections;

import org.jspecify.annotations.Nullable;

/// What kind of paper an identity number is on. Only a citizen's number tells the date of birth.
public enum IdType {
    CITIZEN_ID,
    PASSPORT;

    /// The form leaves it out for citizens.
    static IdType orCitizen(@Nullable IdType given) {
        return given == null ? CITIZEN_ID : given;
    }
}
