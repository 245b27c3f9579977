/// The applicant's side of a case. One form comes in through [web][org.yijianshi.casefile.web]; the
/// case decides in [domain][org.yijianshi.casefile.domain] and is stored by
/// [store][org.yijianshi.casefile.store]; [speak][org.yijianshi.casefile.speak] places the orders;
/// departments answer to [listen][org.yijianshi.casefile.listen]; everybody looks at
/// [read][org.yijianshi.casefile.read].
@NullMarked
package org.yijianshi.casefile;

import org.jspecify.annotations.NullMarked;
