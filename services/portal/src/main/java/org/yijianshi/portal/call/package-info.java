/// Asking the services, in the name of whoever is looking.
@NullMarked
package org.yijianshi.portal.call;

import org.jspecify.annotations.NullMarked;
