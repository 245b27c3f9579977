/// The clocks of a case, without any framework: facts in, in whatever order they arrive; due
/// instants, the verdict and everybody's share of the minutes out.
@NullMarked
package org.yijianshi.supervision.domain;

import org.jspecify.annotations.NullMarked;
