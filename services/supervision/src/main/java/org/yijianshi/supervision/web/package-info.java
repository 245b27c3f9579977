/// What supervisors, and the pages, ask.
@NullMarked
package org.yijianshi.supervision.web;

import org.jspecify.annotations.NullMarked;
