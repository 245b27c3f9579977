@NullMarked
package org.yijianshi.casefile.themes.enterpriseopening;

import org.jspecify.annotations.NullMarked;
