/// The pages of whoever opens an enterprise (申请人).
@NullMarked
package org.yijianshi.portal.applicant;

import org.jspecify.annotations.NullMarked;
