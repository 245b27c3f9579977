/// What may lie in the tree and what may not.
@NullMarked
package org.yijianshi.allinone.tree;

import org.jspecify.annotations.NullMarked;
