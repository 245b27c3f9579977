package org.yijianshi.enterpriseregistration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.enterpriseregistration.domain.Application.example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class HolderAndAddressRulesTest {

    @Test
    void the_example_is_a_domestic_company_of_two_citizens() {
        assertThat(example().doubtsOf(new EnterpriseIsDomesticLimitedLiability())).isEmpty();
        assertThat(example().doubtsOf(new HoldersAreNaturalPersons())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/enterprise/type,JOINT_STOCK,TYPE_NEEDS_OFFICER /enterprise/type",
        "/enterprise/type,PARTNERSHIP,TYPE_NEEDS_OFFICER /enterprise/type",
        "/enterprise/capitalOrigin,FOREIGN,CAPITAL_IS_FOREIGN /enterprise/capitalOrigin",
        "/shareholders/list/1/country,USA,HOLDER_IS_FOREIGN /shareholders/list/1",
        "/shareholders/list/1/idNumber,810000199408230021,HOLDER_IS_FOREIGN /shareholders/list/1",
    })
    void other_types_and_foreign_holders_are_named(String pointer, String value, String concern) {
        assertThat(
                        example()
                                .with(pointer, value)
                                .doubtsOf(new EnterpriseIsDomesticLimitedLiability()))
                .containsExactly(concern);
    }

    @Test
    void an_enterprise_as_holder_is_named() {
        assertThat(example().withCorporateHolder().doubtsOf(new HoldersAreNaturalPersons()))
                .containsExactly("HOLDER_IS_ENTERPRISE /shareholders/list/1");
    }

    @Test
    void a_holder_without_a_citizens_number_is_named() {
        assertThat(
                        example()
                                .with("/shareholders/list/0/idNumber", "E12345678")
                                .doubtsOf(new HoldersAreNaturalPersons()))
                .containsExactly("HOLDER_ID_TO_CHECK /shareholders/list/0");
        assertThat(
                        example()
                                .without("/shareholders/list/0/idNumber")
                                .doubtsOf(new HoldersAreNaturalPersons()))
                .containsExactly("HOLDER_ID_TO_CHECK /shareholders/list/0");
    }

    @Test
    void the_ownership_is_what_the_holders_make_it() {
        var alone = example().without("/shareholders/list/1");

        assertThat(alone.doubtsOf(new HoldersAreNaturalPersons()))
                .containsExactly("OWNERSHIP_DIFFERS /enterprise/ownership");
        assertThat(
                        alone.with("/enterprise/ownership", "SOLE_NATURAL_PERSON")
                                .doubtsOf(new HoldersAreNaturalPersons()))
                .isEmpty();
    }

    @Test
    void an_address_is_promised_or_owned() {
        var rule = new AddressIsCommittedOrOwned();
        var unpromised = example().without("/address/byCommitment");

        assertThat(example().doubtsOf(rule)).isEmpty();
        assertThat(unpromised.doubtsOf(rule))
                .containsExactly("ADDRESS_PROOF_NEEDED /address/tenure");
        assertThat(unpromised.with("/address/tenure", "OWNED").doubtsOf(rule)).isEmpty();
        assertThat(example().without("/commitments/list/1").doubtsOf(rule))
                .containsExactly("ADDRESS_COMMITMENT_MISSING /commitments/list");
    }

    @ParameterizedTest
    @CsvSource({
        "/address/region,410482,",
        "/address/region,411702,ADDRESS_OUTSIDE_CITY /address/region",
        "/address/leaseUntil,2026-11-23,",
        "/address/leaseUntil,2026-11-22,ADDRESS_LEASE_ENDED /address/leaseUntil",
    })
    void an_address_is_in_the_city_and_its_lease_runs(
            String pointer, String value, String concern) {
        assertThat(example().with(pointer, value).doubtsOf(new AddressIsCommittedOrOwned()))
                .isEqualTo(concern == null ? List.of() : List.of(concern));
    }

    @Test
    void the_exemption_of_owners_is_for_small_companies_of_natural_persons_who_promise() {
        var rule = new OwnersAreDeclared();
        var closed = "OWNERS_EXEMPTION_NOT_OPEN /beneficial-owners/exemptByPromise";

        assertThat(example().doubtsOf(rule)).isEmpty();
        assertThat(example().with("/capital/amount", 1000).doubtsOf(rule)).isEmpty();
        assertThat(example().with("/capital/amount", 1000.01).doubtsOf(rule))
                .containsExactly(closed);
        assertThat(example().without("/commitments/list/2").doubtsOf(rule))
                .containsExactly("OWNERS_PROMISE_MISSING /commitments/list");
        assertThat(
                        example()
                                .withCorporateHolder()
                                .with("/beneficial-owners", Map.of("exemptByPromise", true))
                                .doubtsOf(rule))
                .containsExactly(closed);
    }

    @Test
    void whoever_holds_a_quarter_is_among_the_owners_declared() {
        var rule = new OwnersAreDeclared();
        var declared =
                example()
                        .with(
                                "/beneficial-owners",
                                Map.of(
                                        "owners",
                                        List.of(Map.of("idNumber", "410402198803120020"))));

        assertThat(declared.doubtsOf(rule))
                .containsExactly("OWNERS_INCOMPLETE /beneficial-owners/owners");
        assertThat(declared.with("/shareholders/list/1/contribution", 124.99).doubtsOf(rule))
                .isEmpty();
        assertThat(example().with("/beneficial-owners", Map.of()).doubtsOf(rule))
                .containsExactly("OWNERS_NOT_DECLARED /beneficial-owners/owners");
    }
}
