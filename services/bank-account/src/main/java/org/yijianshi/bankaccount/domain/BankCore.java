package org.yijianshi.bankaccount.domain;

import org.yijianshi.departmentkit.domain.Maker;

/// A bank's core system. It reserves a number and answers `preBookedAccount`, in confidence, and
/// `reservationExpiresOn`, an ISO date. Only the chosen bank's core is asked, and only with
/// consent.
@FunctionalInterface
public interface BankCore extends Maker<BankAccountForm> {}
