/// Social security registration (社保登记): the employer's number and its employees' enrolment.
@NullMarked
package org.yijianshi.socialsecurity;

import org.jspecify.annotations.NullMarked;
