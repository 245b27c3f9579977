/// What officers and applicants ask a department.
@NullMarked
package org.yijianshi.departmentkit.web;

import org.jspecify.annotations.NullMarked;
