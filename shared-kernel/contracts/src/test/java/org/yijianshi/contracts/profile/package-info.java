@NullMarked
package org.yijianshi.contracts.profile;

import org.jspecify.annotations.NullMarked;
