@NullMarked
package org.yijianshi.portal.supervisor;

import org.jspecify.annotations.NullMarked;
