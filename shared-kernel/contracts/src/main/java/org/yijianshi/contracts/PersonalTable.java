package org.yijianshi.contracts;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which fields of the combined form and which results are personal, and which are not: the one
/// place where that is decided. Whatever is in neither list is withheld.
///
/// A name is personal in every section. It is clear in one section only: an enterprise's `address`
/// says nothing about a person's. Names of people stay clear, since officers and clerks work with
/// people; so do facts of the enterprise, most of which its register publishes.
final class PersonalTable {

    static final Map<String, PersonalKind> PERSONAL =
            Map.ofEntries(
                    entry("idNumber", PersonalKind.ID_NUMBER),
                    entry("mobile", PersonalKind.MOBILE),
                    entry("email", PersonalKind.EMAIL),
                    entry("address", PersonalKind.ADDRESS),
                    entry("monthlyBase", PersonalKind.WITHHELD),
                    entry("household", PersonalKind.WITHHELD),
                    // what a beneficial owner holds is not published
                    entry("sharePercent", PersonalKind.WITHHELD));

    static final Map<String, Set<String>> CLEAR =
            Map.ofEntries(
                    clear(
                            "address",
                            "region province city county street detail postcode tenure"
                                    + " areaSquareMetres owner leaseUntil"),
                    clear("applicant", "role name idType reference grantedBy validUntil"),
                    clear(
                            "bank",
                            "bank branch accountKind purpose contactTime scope textVersion"
                                    + " givenAt"),
                    clear("beneficial-owners", "name idType basis"),
                    clear("capital", "amount currency paidInFullBy"),
                    clear("commitments", "kind textVersion textHash signedBy signedAt"),
                    clear("delivery", "method recipient"),
                    clear("employees", "name idType employmentForm hiredOn insurances"),
                    clear(
                            "enterprise",
                            "type ownership capitalOrigin plannedEstablishment termYears"),
                    clear("finance-officer", "name idType"),
                    clear("legal-representative", "name idType post"),
                    clear("liaison", "name idType"),
                    clear(
                            "name",
                            "region tradeName industry organisationForm alternatives"
                                    + " declarationNumber reservedUntil"),
                    clear("organs", "name idType post"),
                    clear("scope", "edition industryCode code text kind permitStage permitNumber"),
                    clear("seals", "kinds maker name idType reference grantedBy validUntil"),
                    // the register publishes who contributes what (企业信息公示暂行条例)
                    clear(
                            "shareholders",
                            "kind name idType creditCode eLicenceConfirmation country contribution"
                                    + " form paidBy"),
                    clear("signatures", "name idType role method signedAt reference"),
                    clear(
                            "tax",
                            "taxpayerKind accountingSystem staffCount expectedAnnualSales"
                                    + " invoiceMode kind ceilingYuan monthlyQuantity"
                                    + " digitalQuotaYuan name idType"),
                    clear(
                            "verifications",
                            "name idType method level verifiedAt validUntil reference"));

    /// By the part of their names before a dot: `enrolment.1`, `seal.NAME`.
    static final Map<String, PersonalKind> PERSONAL_RESULTS =
            Map.of(
                    "preBookedAccount", PersonalKind.ACCOUNT,
                    "enrolment", PersonalKind.ENROLMENT);

    static final Set<String> CLEAR_RESULTS =
            Set.of(
                    "creditCode",
                    "enterpriseName",
                    "establishedOn",
                    "licenceNumber",
                    "approvalNumber",
                    "seal",
                    "payer",
                    "amountDue",
                    "taxAuthority",
                    "taxpayerKind",
                    "invoiceMode",
                    "invoice",
                    "digitalQuotaYuan",
                    "ukeyNumber",
                    "employerNumber",
                    "bank",
                    "branch",
                    "reservationExpiresOn");

    private PersonalTable() {}

    /// How a field is masked; empty if it is shown.
    static Optional<PersonalKind> ofField(String section, String name) {
        var personal = PERSONAL.get(name);
        if (personal != null) {
            return Optional.of(personal);
        }
        return CLEAR.getOrDefault(section, Set.of()).contains(name)
                ? Optional.empty()
                : Optional.of(PersonalKind.WITHHELD);
    }

    /// How a result is masked; empty if it is shown.
    static Optional<PersonalKind> ofResult(String name) {
        var dot = name.indexOf('.');
        var family = dot < 0 ? name : name.substring(0, dot);
        return CLEAR_RESULTS.contains(family)
                ? Optional.empty()
                : Optional.of(PERSONAL_RESULTS.getOrDefault(family, PersonalKind.WITHHELD));
    }

    private static Map.Entry<String, Set<String>> clear(String section, String names) {
        return entry(section, Set.of(names.split(" ")));
    }
}
