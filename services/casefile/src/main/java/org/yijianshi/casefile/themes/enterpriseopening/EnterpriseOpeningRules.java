package org.yijianshi.casefile.themes.enterpriseopening;

import org.yijianshi.kernel.Violation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// The rules that look across the sections of the combined form, all in one place. A rule about
/// sections that are absent does not apply.
public final class EnterpriseOpeningRules {

    private static final List<BiFunction<CombinedForm, LocalDate, Stream<Violation>>> RULES =
            List.of(
                    always(PlaceRules::zonesAreInAProvince),
                    always(PlaceRules::addressIsInTheHandlingRegion),
                    always(NameRules::nameIsMadeOfHanCharacters),
                    always(NameRules::organisationFormMatchesTheType),
                    always(NameRules::nameBeginsWithAPlaceAroundTheHandlingRegion),
                    always(CapitalRules::contributionsAddUpToTheCapital),
                    CapitalRules::capitalIsPaidWithinFiveYears,
                    CapitalRules::stockCompanyIsPaidBeforeItExists,
                    always(CapitalRules::nobodyPaysAfterTheCapitalIsPaid),
                    always(CapitalRules::labourIsContributedToPartnershipsOnly),
                    always(ShareholderRules::numberOfShareholdersIsLawful),
                    always(ShareholderRules::halfOfThePromotersLiveInTheCountry),
                    always(ShareholderRules::ownershipMatchesTheShareholders),
                    always(ShareholderRules::originOfCapitalMatchesTheShareholders),
                    always(ShareholderRules::creditCodesAreValid),
                    always(BoardRules::legalRepresentativeHoldsThePost),
                    always(BoardRules::boardHasOneDirectorOrThree),
                    always(BoardRules::boardHasOneChair),
                    always(SupervisorRules::supervisorHoldsNoOtherPost),
                    always(SupervisorRules::supervisorsAreLeftOutOnlyByConsent),
                    always(SupervisorRules::supervisorsAreOneOrThree),
                    always(BoardRules::auditCommitteeNeedsABoard),
                    always(ScopeRules::priorPermitsHaveTheirNumber),
                    always(OwnerRules::exemptionIsOpenToSmallCompaniesOfPersons),
                    PersonRules::identityNumbersAreValid,
                    always(PersonRules::mobileNumbersAreValid),
                    always(PersonRules::oneIdentityNumberHasOneName),
                    always(ListRules::nothingIsListedTwice),
                    PersonRules::officersAreOfAge,
                    PersonRules::employeesAreSixteenWhenHired,
                    VerificationRules::everybodyInvolvedIsVerified,
                    always(VerificationRules::everybodyWasVerifiedWhenSigning),
                    VerificationRules::everybodyHasSigned,
                    always(PromiseRules::whoActsForOthersHasAMandate),
                    PromiseRules::mandateIsStillValid,
                    always(PromiseRules::truthIsPromised),
                    always(PromiseRules::addressIsPromisedWhereNotProved),
                    always(PromiseRules::exemptionOfOwnersIsPromised),
                    always(BankRules::bankLearnsNothingWithoutConsent),
                    always(BankRules::branchBelongsToTheBank));

    private EnterpriseOpeningRules() {}

    /// Everything that is wrong, at once.
    ///
    /// @param on the day of submission
    public static List<Violation> violations(CombinedForm form, LocalDate on) {
        return RULES.stream().flatMap(rule -> rule.apply(form, on)).toList();
    }

    private static BiFunction<CombinedForm, LocalDate, Stream<Violation>> always(
            Function<CombinedForm, Stream<Violation>> rule) {
        return (form, _) -> rule.apply(form);
    }
}
