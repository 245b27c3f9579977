package org.yijianshi.sealcarving.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What the seal department sees of the combined form. Nothing of a person is ever printed.
public record SealCarvingForm(LegalRepresentative legalRepresentative, Seals seals) {

    /// Who the enterprise is for the seal maker: may collect the seals, or says who else may.
    public record LegalRepresentative(String name, String idNumber) {

        @Override
        public String toString() {
            return "LegalRepresentative[***]";
        }
    }

    /// The seals wanted and where. The kinds stay text, because people also ask for seals that are
    /// not among the free ones.
    ///
    /// @param maker the maker the applicant chose; nobody else ever fills this in
    public record Seals(List<String> kinds, String maker, Receiver receiver) {

        public Seals {
            kinds = List.copyOf(kinds);
        }
    }

    /// Who collects the seals.
    ///
    /// @param mandate needed unless the legal representative collects in person
    public record Receiver(String idNumber, @Nullable Mandate mandate) {

        @Override
        public String toString() {
            return "Receiver[***]";
        }
    }

    /// A written authority (委托书) to act for somebody.
    public record Mandate(String reference, String grantedBy, LocalDate validUntil) {

        @Override
        public String toString() {
            return "Mandate[***]";
        }
    }
}
