/// The pages of a department (部门承办人).
@NullMarked
package org.yijianshi.portal.officer;

import org.jspecify.annotations.NullMarked;
