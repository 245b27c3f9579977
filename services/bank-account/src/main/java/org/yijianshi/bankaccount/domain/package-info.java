/// What may be decided about pre-booking an account (银行预约开户) and how the chosen bank is asked. A
/// pre-booked number is not an account: it may still be opened or void.
@NullMarked
package org.yijianshi.bankaccount.domain;

import org.jspecify.annotations.NullMarked;
