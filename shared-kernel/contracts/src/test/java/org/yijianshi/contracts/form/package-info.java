@NullMarked
package org.yijianshi.contracts.form;

import org.jspecify.annotations.NullMarked;
