/// Who may do what. [AuthorizationTable] is the one place where it is said; everything else
/// enforces it, documents it or tests it.
@NullMarked
package org.yijianshi.access;

import org.jspecify.annotations.NullMarked;
