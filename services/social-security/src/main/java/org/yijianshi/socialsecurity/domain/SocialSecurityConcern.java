package org.yijianshi.socialsecurity.domain;

import org.yijianshi.departmentkit.domain.Concern;

/// All that can speak against registering an employer automatically. Each has a text in every
/// language under `concern.` and its name.
enum SocialSecurityConcern {
    EMPLOYEE_ID_TO_CHECK,
    EMPLOYEE_UNDER_AGE,
    EMPLOYEE_OF_RETIREMENT_AGE,
    EMPLOYEE_LISTED_TWICE,
    BASE_TOO_LOW,
    BASE_TOO_HIGH,
    BASE_BOUNDS_UNKNOWN,
    EMPLOYMENT_BEFORE_ESTABLISHMENT,
    EMPLOYMENT_REPORTED_LATE,
    EMPLOYMENT_TOO_FAR_AHEAD,
    INSURANCES_INCOMPLETE,
    INDUSTRY_UNKNOWN;

    Concern at(String pointer) {
        return new Concern(name(), pointer);
    }
}
