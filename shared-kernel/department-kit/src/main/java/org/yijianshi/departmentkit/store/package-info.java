/// The Axon shell of Handling, its stream, and the pools of official numbers.
@NullMarked
package org.yijianshi.departmentkit.store;

import org.jspecify.annotations.NullMarked;
