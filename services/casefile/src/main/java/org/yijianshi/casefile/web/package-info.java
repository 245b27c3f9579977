/// What applicants and clerks ask.
@NullMarked
package org.yijianshi.casefile.web;

import org.jspecify.annotations.NullMarked;
