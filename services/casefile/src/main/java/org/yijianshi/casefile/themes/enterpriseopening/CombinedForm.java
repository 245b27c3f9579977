package org.yijianshi.casefile.themes.enterpriseopening;

import org.jspecify.annotations.Nullable;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Address;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Applicant;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Bank;
import org.yijianshi.casefile.themes.enterpriseopening.sections.BeneficialOwners;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Capital;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Commitments;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Contact;
import org.yijianshi.casefile.themes.enterpriseopening.sections.DeclaredName;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Delivery;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Employees;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Enterprise;
import org.yijianshi.casefile.themes.enterpriseopening.sections.LegalRepresentative;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Organs;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Scope;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Seals;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Shareholders;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Signatures;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Tax;
import org.yijianshi.casefile.themes.enterpriseopening.sections.Verifications;

import java.util.List;

/// The one form (一表申请) as the rules read it. Every section may be absent: it belongs to an item
/// that was not chosen, or it does not fit its schema and is reported as such; rules that need it
/// do not apply then.
///
/// @param zone the hall zone that handles the case
/// @param intakeZone the hall zone that took it in
public record CombinedForm(
        String theme,
        String zone,
        String intakeZone,
        String channel,
        List<String> items,
        Sections sections) {

    public CombinedForm {
        items = List.copyOf(items);
    }

    /// Named in the document by the component's name in kebab case: `legal-representative`.
    public record Sections(
            @Nullable Applicant applicant,
            @Nullable DeclaredName name,
            @Nullable Enterprise enterprise,
            @Nullable Capital capital,
            @Nullable Address address,
            @Nullable Scope scope,
            @Nullable Shareholders shareholders,
            @Nullable LegalRepresentative legalRepresentative,
            @Nullable Organs organs,
            @Nullable Contact financeOfficer,
            @Nullable Contact liaison,
            @Nullable BeneficialOwners beneficialOwners,
            @Nullable Tax tax,
            @Nullable Seals seals,
            @Nullable Employees employees,
            @Nullable Bank bank,
            @Nullable Delivery delivery,
            @Nullable Commitments commitments,
            @Nullable Verifications verifications,
            @Nullable Signatures signatures) {}
}
