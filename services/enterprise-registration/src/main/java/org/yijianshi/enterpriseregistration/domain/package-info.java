/// What enterprise registration checks, and what it assigns when a company is registered. The rules
/// of [org.yijianshi.enterpriseregistration.domain.RegistrationDepartment#policies()] are the
/// published ones; whatever none of them doubts is decided at once.
@NullMarked
package org.yijianshi.enterpriseregistration.domain;

import org.jspecify.annotations.NullMarked;
