/// What every page has: frame, language, size of text, times, errors.
@NullMarked
package org.yijianshi.portal.page;

import org.jspecify.annotations.NullMarked;
