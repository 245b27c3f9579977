package org.yijianshi.taxukey.domain;

import org.yijianshi.departmentkit.domain.Maker;

/// The stock of UKeys at the tax office: takes one out for the enterprise and answers `ukeyNumber`.
/// It is asked only where invoices need one.
@FunctionalInterface
public interface UkeyStock extends Maker<TaxUkeyForm> {}
