/// What the tax department may decide by itself for a new taxpayer (新办纳税人套餐): taxpayer kind, books,
/// invoice kinds and quota, and the UKey where invoices still need one.
@NullMarked
package org.yijianshi.taxukey.domain;

import org.jspecify.annotations.NullMarked;
