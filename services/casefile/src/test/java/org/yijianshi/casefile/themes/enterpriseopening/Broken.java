package org.yijianshi.casefile.themes.enterpriseopening;

import static org.yijianshi.casefile.themes.enterpriseopening.FilledForm.corporateShareholder;
import static org.yijianshi.casefile.themes.enterpriseopening.FilledForm.naturalPersons;
import static org.yijianshi.casefile.themes.enterpriseopening.FilledForm.zhumadian;

import org.yijianshi.kernel.Violation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Forms that break a rule, at least one for each code, and what is said about it.
record Broken(String because, FilledForm form, Violation expected) {

    private static final String LIST = "/sections/shareholders/list";
    private static final String ORGANS = "/sections/organs";
    private static final String TYPE = "/sections/enterprise/type";
    private static final String SUPERVISORS = ORGANS + "/supervisors";
    private static final String DIRECTORS = ORGANS + "/directors";

    static Stream<Broken> all() {
        return Stream.of(
                        places(),
                        names(),
                        capital(),
                        shareholders(),
                        organs(),
                        people(),
                        proofs(),
                        bank())
                .flatMap(List::stream);
    }

    private static List<Broken> places() {
        return List.of(
                broken(
                        "the zone is nowhere",
                        naturalPersons().with("/zone", "000000"),
                        "REGION",
                        "/zone"),
                broken(
                        "the intake zone is nowhere",
                        naturalPersons().with("/intakeZone", "990402-x"),
                        "REGION",
                        "/intakeZone"),
                broken(
                        "the address is nowhere",
                        naturalPersons().with("/sections/address/region", "000000"),
                        "REGION",
                        "/sections/address/region"),
                broken(
                        "the address is in another district",
                        naturalPersons().with("/sections/address/region", "410403"),
                        "ADDRESS_REGION",
                        "/sections/address/region",
                        "新华区"));
    }

    private static List<Broken> names() {
        return List.of(
                broken(
                        "letters",
                        naturalPersons().with("/sections/name/tradeName", "ABC"),
                        "NAME_CHARACTERS",
                        "/sections/name/tradeName"),
                broken(
                        "one character",
                        naturalPersons().with("/sections/name/tradeName", "鹰"),
                        "NAME_CHARACTERS",
                        "/sections/name/tradeName"),
                broken(
                        "a script",
                        naturalPersons().with("/sections/name/industry", "<script>"),
                        "NAME_CHARACTERS",
                        "/sections/name/industry"),
                broken(
                        "digits to fall back on",
                        naturalPersons().with("/sections/name/alternatives/1", "鹰888"),
                        "NAME_CHARACTERS",
                        "/sections/name/alternatives/1"),
                broken(
                        "a limited company that calls itself a stock company",
                        naturalPersons().with("/sections/name/organisationForm", "股份有限公司"),
                        "NAME_FORM",
                        "/sections/name/organisationForm"),
                broken(
                        "a stock company that calls itself limited",
                        naturalPersons().with(TYPE, "JOINT_STOCK"),
                        "NAME_FORM",
                        "/sections/name/organisationForm"),
                broken(
                        "a sole proprietorship that calls itself limited",
                        naturalPersons().with(TYPE, "SOLE_PROPRIETORSHIP"),
                        "NAME_FORM",
                        "/sections/name/organisationForm"),
                broken(
                        "a partnership that calls itself limited",
                        naturalPersons().with(TYPE, "PARTNERSHIP"),
                        "NAME_FORM",
                        "/sections/name/organisationForm"),
                broken(
                        "a branch that calls itself limited",
                        naturalPersons().with(TYPE, "BRANCH"),
                        "NAME_FORM",
                        "/sections/name/organisationForm"),
                broken(
                        "a district without its city",
                        naturalPersons().with("/sections/name/region", "新华区"),
                        "REG_REGION",
                        "/sections/name/region"),
                broken(
                        "another city",
                        naturalPersons().with("/sections/name/region", "驻马店市"),
                        "REG_REGION",
                        "/sections/name/region"));
    }

    private static List<Broken> capital() {
        return List.of(
                broken(
                        "a cent too much",
                        naturalPersons().with(LIST + "/0/contribution", 300.01),
                        "CAP_SUM",
                        LIST,
                        "500.01",
                        "500",
                        "0.01"),
                broken(
                        "a third does not divide",
                        zhumadian().with(LIST + "/0/contribution", 33.33),
                        "CAP_SUM",
                        LIST,
                        "66.66",
                        "100",
                        "33.34"),
                broken(
                        "one day after five years",
                        naturalPersons().with("/sections/capital/paidInFullBy", "2031-11-24"),
                        "CAP_5Y",
                        "/sections/capital/paidInFullBy",
                        "2031-11-23"),
                broken(
                        "a shareholder after five years",
                        naturalPersons()
                                .with("/sections/capital/paidInFullBy", "2031-11-23")
                                .with(LIST + "/1/paidBy", "2031-11-24"),
                        "CAP_5Y",
                        LIST + "/1/paidBy",
                        "2031-11-23"),
                broken(
                        "later than the capital",
                        naturalPersons().with(LIST + "/1/paidBy", "2029-01-01"),
                        "CAP_TERM",
                        LIST + "/1/paidBy",
                        "2028-12-31"),
                broken(
                        "a stock company that pays later",
                        corporateShareholder()
                                .with(TYPE, "JOINT_STOCK")
                                .with("/sections/capital/paidInFullBy", "2026-11-23")
                                .with(LIST + "/0/paidBy", "2026-11-24"),
                        "CAP_JSC_PAID",
                        LIST + "/0/paidBy",
                        "2026-11-23"),
                broken(
                        "labour for a company",
                        naturalPersons().with(LIST + "/1/form", "LABOUR"),
                        "CONTRIBUTION_FORM",
                        LIST + "/1/form"));
    }

    private static List<Broken> shareholders() {
        return List.of(
                broken("fifty-one shareholders", fiftyOne(), "SH_COUNT", LIST, "1", "50", "51"),
                broken(
                        "one partner",
                        corporateShareholder().with(TYPE, "PARTNERSHIP"),
                        "SH_COUNT",
                        LIST,
                        "2",
                        "200",
                        "1"),
                broken(
                        "two proprietors",
                        naturalPersons().with(TYPE, "SOLE_PROPRIETORSHIP"),
                        "SH_COUNT",
                        LIST,
                        "1",
                        "1",
                        "2"),
                broken(
                        "all promoters abroad",
                        naturalPersons()
                                .with(TYPE, "JOINT_STOCK")
                                .with(LIST + "/0/country", "SGP")
                                .with(LIST + "/1/country", "SGP"),
                        "SH_DOMICILE",
                        LIST),
                broken(
                        "several persons called one",
                        naturalPersons()
                                .with("/sections/enterprise/ownership", "SOLE_NATURAL_PERSON"),
                        "OWNERSHIP",
                        "/sections/enterprise/ownership"),
                broken(
                        "an enterprise called a person",
                        corporateShareholder()
                                .with("/sections/enterprise/ownership", "SOLE_NATURAL_PERSON"),
                        "OWNERSHIP",
                        "/sections/enterprise/ownership"),
                broken(
                        "one person called several",
                        zhumadian().without(LIST + "/1"),
                        "OWNERSHIP",
                        "/sections/enterprise/ownership"),
                broken(
                        "a shareholder abroad",
                        naturalPersons().with(LIST + "/1/country", "SGP"),
                        "CAPITAL_ORIGIN",
                        "/sections/enterprise/capitalOrigin"),
                broken(
                        "no shareholder abroad",
                        naturalPersons().with("/sections/enterprise/capitalOrigin", "FOREIGN"),
                        "CAPITAL_ORIGIN",
                        "/sections/enterprise/capitalOrigin"),
                broken(
                        "a wrong check character",
                        corporateShareholder().with(LIST + "/0/creditCode", "91410400MA9K0001XY"),
                        "CREDIT_CODE",
                        LIST + "/0/creditCode"),
                broken(
                        "the same person twice",
                        naturalPersons().copying(LIST + "/0", LIST),
                        "LISTED_TWICE",
                        LIST + "/2"),
                broken(
                        "the same activity twice",
                        naturalPersons()
                                .copying("/sections/scope/entries/0", "/sections/scope/entries"),
                        "LISTED_TWICE",
                        "/sections/scope/entries/3"),
                broken(
                        "the same director twice",
                        naturalPersons().copying(DIRECTORS + "/0", DIRECTORS),
                        "LISTED_TWICE",
                        DIRECTORS + "/1"),
                broken(
                        "a permit that is missing",
                        naturalPersons()
                                .with("/sections/scope/entries/1/kind", "LICENSED")
                                .with("/sections/scope/entries/1/permitStage", "PRE"),
                        "SCOPE_PRE",
                        "/sections/scope/entries/1/permitNumber"),
                broken(
                        "an exemption for an enterprise",
                        corporateShareholder()
                                .with(
                                        "/sections/beneficial-owners",
                                        Map.of("exemptByPromise", true))
                                .with("/sections/capital/amount", 1000),
                        "BO",
                        "/sections/beneficial-owners/exemptByPromise",
                        "1000"),
                broken(
                        "an exemption for much capital",
                        naturalPersons().with("/sections/capital/amount", 1000.01),
                        "BO",
                        "/sections/beneficial-owners/exemptByPromise",
                        "1000"),
                broken(
                        "an exemption in dollars",
                        naturalPersons().with("/sections/capital/currency", "USD"),
                        "BO",
                        "/sections/beneficial-owners/exemptByPromise",
                        "1000"));
    }

    private static List<Broken> organs() {
        return List.of(
                broken(
                        "no director",
                        naturalPersons()
                                .with(
                                        "/sections/legal-representative/idNumber",
                                        "410411198509230030"),
                        "LR_POST",
                        "/sections/legal-representative/post"),
                broken(
                        "a director who is no manager",
                        corporateShareholder()
                                .with("/sections/legal-representative/post", "MANAGER"),
                        "LR_POST",
                        "/sections/legal-representative/post"),
                broken(
                        "two directors",
                        corporateShareholder().without(DIRECTORS + "/2"),
                        "BOARD_MIN",
                        DIRECTORS,
                        "2"),
                broken(
                        "a board without a chair",
                        corporateShareholder().with(DIRECTORS + "/0/post", "DIRECTOR"),
                        "BOARD_CHAIR",
                        DIRECTORS,
                        "0"),
                broken(
                        "two chairs",
                        corporateShareholder().with(DIRECTORS + "/1/post", "CHAIR"),
                        "BOARD_CHAIR",
                        DIRECTORS,
                        "2"),
                broken(
                        "a supervisor who is a director",
                        naturalPersons().with(SUPERVISORS + "/0/idNumber", "410402198803120020"),
                        "SUP_CONFLICT",
                        SUPERVISORS + "/0"),
                broken(
                        "a supervisor who is a manager",
                        corporateShareholder().copying(ORGANS + "/managers/0", SUPERVISORS),
                        "SUP_CONFLICT",
                        SUPERVISORS + "/1"),
                broken(
                        "a supervisor who is the finance officer",
                        naturalPersons().with(SUPERVISORS + "/0/idNumber", "410403199207180044"),
                        "SUP_CONFLICT",
                        SUPERVISORS + "/0"),
                broken(
                        "no supervisor and no consent",
                        zhumadian().with(ORGANS + "/noSupervisorByConsent", false),
                        "SUP_OPT",
                        SUPERVISORS),
                broken(
                        "a stock company by consent",
                        zhumadian().with(TYPE, "JOINT_STOCK"),
                        "SUP_OPT",
                        SUPERVISORS),
                broken(
                        "two supervisors",
                        corporateShareholder()
                                .copying("/sections/finance-officer", SUPERVISORS)
                                .without(SUPERVISORS + "/1/mobile"),
                        "SUP_COUNT",
                        SUPERVISORS,
                        "2"),
                broken(
                        "a committee of one director",
                        naturalPersons().with(ORGANS + "/auditCommittee", true),
                        "AUDIT_COMMITTEE",
                        ORGANS + "/auditCommittee"));
    }

    private static List<Broken> people() {
        return List.of(
                broken(
                        "a director of seventeen",
                        naturalPersons()
                                .with(DIRECTORS + "/0/idNumber", CitizenIds.born("20081123")),
                        "AGE18",
                        DIRECTORS + "/0/idNumber",
                        "18"),
                broken(
                        "an employee of fifteen",
                        naturalPersons()
                                .with(
                                        "/sections/employees/list/2/idNumber",
                                        CitizenIds.born("20101124")),
                        "EMPLOYEE_AGE",
                        "/sections/employees/list/2/idNumber",
                        "16"),
                broken(
                        "a wrong check character",
                        naturalPersons().with("/sections/liaison/idNumber", "410403199207180045"),
                        "ID_NUMBER",
                        "/sections/liaison/idNumber"),
                broken(
                        "no such day",
                        naturalPersons().with("/sections/liaison/idNumber", "410482198902290003"),
                        "ID_NUMBER",
                        "/sections/liaison/idNumber"),
                broken(
                        "born tomorrow",
                        naturalPersons()
                                .with(
                                        "/sections/seals/receiver/idNumber",
                                        CitizenIds.born("20261123")),
                        "ID_NUMBER",
                        "/sections/seals/receiver/idNumber"),
                broken(
                        "the old fifteen digits",
                        naturalPersons().with("/sections/tax/officer/idNumber", "410403920718004"),
                        "ID_LENGTH",
                        "/sections/tax/officer/idNumber",
                        "15"),
                broken(
                        "ten digits",
                        naturalPersons().with("/sections/finance-officer/mobile", "1393750000"),
                        "MOBILE",
                        "/sections/finance-officer/mobile"),
                broken(
                        "a country code",
                        naturalPersons().with("/sections/delivery/mobile", "+8613837500001"),
                        "MOBILE",
                        "/sections/delivery/mobile"),
                broken(
                        "one number with two names",
                        naturalPersons().with("/sections/tax/officer/name", "张明"),
                        "ID_DUP",
                        "/sections/tax/officer/name"),
                broken(
                        "verified under another name",
                        naturalPersons().with("/sections/verifications/list/1/name", "王国建"),
                        "ID_DUP",
                        "/sections/verifications/list/1/name"));
    }

    private static List<Broken> proofs() {
        return List.of(
                broken(
                        "nobody verified the agent",
                        zhumadian().without("/sections/verifications/list/0"),
                        "VERIFICATION_MISSING",
                        "/sections/applicant/idNumber"),
                broken(
                        "nobody verified the supervisor",
                        corporateShareholder().without("/sections/verifications/list/3"),
                        "VERIFICATION_MISSING",
                        ORGANS + "/supervisors/0/idNumber"),
                broken(
                        "verified after signing",
                        naturalPersons()
                                .with(
                                        "/sections/verifications/list/2/verifiedAt",
                                        "2026-11-22T09:16:01+08:00"),
                        "VERIFICATION_EXPIRED",
                        "/sections/signatures/list/5"),
                broken(
                        "signed when it had ended",
                        naturalPersons()
                                .with(
                                        "/sections/verifications/list/2/validUntil",
                                        "2026-11-22T09:16:00+08:00"),
                        "VERIFICATION_EXPIRED",
                        "/sections/signatures/list/5"),
                broken(
                        "a shareholder did not sign",
                        naturalPersons().without("/sections/signatures/list/3"),
                        "SIGNATURE_MISSING",
                        LIST + "/1"),
                broken(
                        "signed, but not as director",
                        naturalPersons().without("/sections/signatures/list/2"),
                        "SIGNATURE_MISSING",
                        DIRECTORS + "/0"),
                broken(
                        "the finance officer did not sign",
                        naturalPersons().without("/sections/signatures/list/5"),
                        "SIGNATURE_MISSING",
                        "/sections/finance-officer"),
                broken(
                        "an agent without a mandate",
                        zhumadian().without("/sections/applicant/mandate"),
                        "MANDATE_MISSING",
                        "/sections/applicant/mandate"),
                broken(
                        "a mandate that ended yesterday",
                        zhumadian().with("/sections/applicant/mandate/validUntil", "2026-11-21"),
                        "MANDATE_EXPIRED",
                        "/sections/applicant/mandate/validUntil",
                        "2026-11-21"),
                broken(
                        "truth is not promised",
                        naturalPersons().without("/sections/commitments/list/0"),
                        "COMMITMENT_MISSING",
                        "/sections/commitments/list"),
                broken(
                        "the address is not promised",
                        naturalPersons().without("/sections/commitments/list/1"),
                        "COMMITMENT_MISSING",
                        "/sections/address/byCommitment"),
                broken(
                        "the exemption is not promised",
                        naturalPersons().without("/sections/commitments/list/2"),
                        "COMMITMENT_MISSING",
                        "/sections/beneficial-owners/exemptByPromise"));
    }

    private static List<Broken> bank() {
        return List.of(
                broken(
                        "no consent",
                        naturalPersons().without("/sections/bank/consent"),
                        "BANK_CONSENT",
                        "/sections/bank/consent"),
                broken(
                        "consent not given",
                        naturalPersons().with("/sections/bank/consent/given", false),
                        "BANK_CONSENT",
                        "/sections/bank/consent"),
                broken(
                        "consent to a part only",
                        naturalPersons().without("/sections/bank/consent/scope/3"),
                        "BANK_CONSENT",
                        "/sections/bank/consent"),
                broken(
                        "the branch of another bank",
                        naturalPersons().with("/sections/bank/bank", "103"),
                        "BANK_BRANCH",
                        "/sections/bank/branch"));
    }

    private static FilledForm fiftyOne() {
        var form = naturalPersons();
        for (var i = 2; i < 51; i++) {
            form.copying(LIST + "/1", LIST);
        }
        return form;
    }

    private static Broken broken(
            String because, FilledForm form, String code, String pointer, String... arguments) {
        return new Broken(because, form, new Violation(pointer, code, arguments));
    }

    @Override
    public String toString() {
        return expected.code() + ": " + because;
    }
}
