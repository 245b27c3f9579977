@NullMarked
package org.yijianshi.portal.applicant;

import org.jspecify.annotations.NullMarked;
