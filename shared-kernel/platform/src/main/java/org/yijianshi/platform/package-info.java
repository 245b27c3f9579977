/// Spring wiring that every service needs, once. Holds no business noun.
@NullMarked
package org.yijianshi.platform;

import org.jspecify.annotations.NullMarked;
