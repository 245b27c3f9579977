/// The pages (门户). They keep no facts of their own: whoever looks at one signs in once, and what it
/// shows is asked of the services in that person's name.
@NullMarked
package org.yijianshi.portal;

import org.jspecify.annotations.NullMarked;
