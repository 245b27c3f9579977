@NullMarked
package org.yijianshi.casefile.web;

import org.jspecify.annotations.NullMarked;
