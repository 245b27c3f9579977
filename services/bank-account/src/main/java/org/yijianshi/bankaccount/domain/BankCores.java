package org.yijianshi.bankaccount.domain;

/// Finds the core system of one bank, so that choosing a bank is choosing who hears of the
/// enterprise.
@FunctionalInterface
public interface BankCores {

    /// The core system of one bank.
    ///
    /// @param bank three digits, for example `102`
    /// @throws IllegalStateException if that bank is not connected
    BankCore of(String bank);
}
