package org.yijianshi.bankaccount.domain;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// What the pre-booking sees of the combined form. Nothing of a person is ever printed.
public record BankAccountForm(
        Capital capital,
        LegalRepresentative legalRepresentative,
        Shareholders shareholders,
        BeneficialOwners beneficialOwners,
        Bank bank) {

    /// The registered capital.
    ///
    /// @param amount in 万元 (10,000) of the currency
    public record Capital(BigDecimal amount, String currency) {}

    /// Whom the bank calls before it opens the account.
    public record LegalRepresentative(String mobile) {

        @Override
        public String toString() {
            return "LegalRepresentative[***]";
        }
    }

    /// Everybody who holds a share.
    public record Shareholders(List<Shareholder> list) {

        public Shareholders {
            list = List.copyOf(list);
        }
    }

    /// One shareholder, as far as the promise about owners depends on it.
    ///
    /// @param kind `NATURAL_PERSON` or `ENTERPRISE`
    public record Shareholder(String kind) {}

    /// Who in the end owns or controls the enterprise (受益所有人), or the promise that no declaration
    /// is due.
    public record BeneficialOwners(boolean exemptByPromise, List<Owner> owners) {

        /// With the promise the form has no owners at all, which here is an empty list.
        public BeneficialOwners {
            owners = owners == null ? List.of() : List.copyOf(owners);
        }
    }

    /// One beneficial owner.
    public record Owner(String name, String idNumber) {

        @Override
        public String toString() {
            return "Owner[***]";
        }
    }

    /// The applicant's own choice of bank and branch.
    ///
    /// @param bank three digits, for example `102`
    /// @param branch twelve digits (联行号)
    public record Bank(String bank, String branch, String accountKind, @Nullable Consent consent) {}

    /// The enterprise's consent to have its data pushed to the bank it chose.
    ///
    /// @param scope whose data, as the consent's text puts it
    /// @param textVersion the text that was agreed to
    public record Consent(boolean given, List<String> scope, String textVersion) {

        private static final List<String> PUSHED =
                List.of("ENTERPRISE", "LEGAL_REPRESENTATIVE", "SHAREHOLDERS", "BENEFICIAL_OWNERS");

        /// A refusal needs neither scope nor text.
        public Consent {
            scope = scope == null ? List.of() : List.copyOf(scope);
            textVersion = textVersion == null ? "" : textVersion;
        }

        /// Agreeing to no text in particular is no consent.
        boolean isGiven() {
            return given && !textVersion.isBlank();
        }

        boolean coversThePush() {
            return scope.containsAll(PUSHED);
        }
    }
}
