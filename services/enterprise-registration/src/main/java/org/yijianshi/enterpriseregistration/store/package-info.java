/// The tables of enterprise registration.
@NullMarked
package org.yijianshi.enterpriseregistration.store;

import org.jspecify.annotations.NullMarked;
