/// Bank account pre-booking (银行预约开户): the department's rules in
/// [domain][org.yijianshi.bankaccount.domain]; everything else is the department kit's.
@NullMarked
package org.yijianshi.bankaccount;

import org.jspecify.annotations.NullMarked;
