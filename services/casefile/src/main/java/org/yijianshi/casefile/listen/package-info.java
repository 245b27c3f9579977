/// What departments and supervision say becomes commands and progress.
@NullMarked
package org.yijianshi.casefile.listen;

import org.jspecify.annotations.NullMarked;
