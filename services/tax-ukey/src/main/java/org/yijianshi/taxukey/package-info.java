/// Invoices and tax UKey (申领发票和税务UKey): the department's rules in
/// [domain][org.yijianshi.taxukey.domain]; everything else is the department kit's.
@NullMarked
package org.yijianshi.taxukey;

import org.jspecify.annotations.NullMarked;
