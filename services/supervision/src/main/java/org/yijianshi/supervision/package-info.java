/// Working time and who used it. Facts come in through [listen][org.yijianshi.supervision.listen];
/// one clock stream per case decides in [domain][org.yijianshi.supervision.domain] and is stored by
/// [store][org.yijianshi.supervision.store]; [speak][org.yijianshi.supervision.speak] says what is
/// due and what was reached; [web][org.yijianshi.supervision.web] shows the accounts of
/// [read][org.yijianshi.supervision.read].
@NullMarked
package org.yijianshi.supervision;

import org.jspecify.annotations.NullMarked;
