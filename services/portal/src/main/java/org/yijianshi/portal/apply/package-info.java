/// Filling in the combined form (一张表): what applies, page by page, checked and brought in.
@NullMarked
package org.yijianshi.portal.apply;

import org.jspecify.annotations.NullMarked;
