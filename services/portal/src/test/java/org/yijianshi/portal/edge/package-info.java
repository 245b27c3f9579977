@NullMarked
package org.yijianshi.portal.edge;

import org.jspecify.annotations.NullMarked;
