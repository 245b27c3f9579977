package org.yijianshi.enterpriseregistration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.enterpriseregistration.domain.Application.doubts;
import static org.yijianshi.enterpriseregistration.domain.Application.example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class PeopleRulesTest {

    private static final Map<String, Object> LI = person("李晓雨", "410402198803120020");
    private static final Map<String, Object> WANG = person("王建国", "410411198509230030");
    private static final Map<String, Object> ZHANG = person("张敏", "410403199207180044");

    private static Map<String, Object> person(String name, String idNumber) {
        return Map.of("name", name, "idNumber", idNumber);
    }

    @Test
    void the_posts_of_the_example_are_filled_by_adults() {
        assertThat(example().doubtsOf(new PostsAreFilled())).isEmpty();
        assertThat(example().doubtsOf(new OfficersAreOfAge())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DIRECTOR,directors", "MANAGER,managers"})
    void the_legal_representative_holds_the_post_named(String post, String organ) {
        var application = example().with("/legal-representative/post", post);

        assertThat(application.doubtsOf(new PostsAreFilled())).isEmpty();
        assertThat(
                        application
                                .with("/organs/" + organ, List.of(ZHANG))
                                .doubtsOf(new PostsAreFilled()))
                .containsExactly("LEGAL_REPRESENTATIVE_POST /legal-representative/post");
    }

    @Test
    void a_board_has_one_director_or_at_least_three() {
        var two = example().with("/organs/directors", List.of(LI, ZHANG));

        assertThat(two.doubtsOf(new PostsAreFilled()))
                .containsExactly("DIRECTORS_NUMBER /organs/directors");
        assertThat(
                        two.with("/organs/directors", List.of(LI, ZHANG, person("陈", "1")))
                                .doubtsOf(new PostsAreFilled()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"auditCommittee", "noSupervisorByConsent"})
    void without_a_supervisor_something_stands_in_for_one(String substitute) {
        var application = example().with("/organs/supervisors", List.of());

        assertThat(application.doubtsOf(new PostsAreFilled()))
                .containsExactly("SUPERVISOR_MISSING /organs/supervisors");
        assertThat(application.with("/organs/" + substitute, true).doubtsOf(new PostsAreFilled()))
                .isEmpty();
    }

    @Test
    void nobody_supervises_what_they_manage() {
        assertThat(
                        example()
                                .with("/organs/supervisors", List.of(WANG, LI, ZHANG))
                                .doubtsOf(new PostsAreFilled()))
                .containsExactly(
                        "SUPERVISOR_CONFLICT /organs/supervisors/1",
                        "SUPERVISOR_CONFLICT /organs/supervisors/2");
    }

    @Test
    void someone_comes_of_age_on_the_eighteenth_birthday() {
        var application = example().with("/finance-officer/idNumber", "410422200002290009");

        assertThat(doubts(new OfficersAreOfAge(), application.on(LocalDate.parse("2018-02-28"))))
                .contains("POST_UNDER_AGE /finance-officer");
        assertThat(doubts(new OfficersAreOfAge(), application.on(LocalDate.parse("2018-03-01"))))
                .doesNotContain("POST_UNDER_AGE /finance-officer");
    }

    @Test
    void a_passport_does_not_tell_the_age() {
        assertThat(
                        example()
                                .with("/organs/supervisors/0/idNumber", "E12345678")
                                .doubtsOf(new OfficersAreOfAge()))
                .containsExactly("POST_AGE_UNKNOWN /organs/supervisors/0");
    }

    @Test
    void everyone_in_the_example_is_verified_and_has_signed() {
        assertThat(example().doubtsOf(new EveryoneIsVerified())).isEmpty();
        assertThat(example().doubtsOf(new EveryoneHasSigned())).isEmpty();
    }

    @Test
    void whoever_is_not_verified_is_named_once_where_named_first() {
        assertThat(example().without("/verifications/list/0").doubtsOf(new EveryoneIsVerified()))
                .containsExactly("PERSON_NOT_VERIFIED /applicant");
        assertThat(example().without("/verifications/list/1").doubtsOf(new EveryoneIsVerified()))
                .containsExactly("PERSON_NOT_VERIFIED /shareholders/list/1");
    }

    @Test
    void a_small_x_is_the_same_person() {
        var application =
                example()
                        .with("/liaison/idNumber", "41041119951231001x")
                        .with("/verifications/list/2/idNumber", "41041119951231001X")
                        .with("/finance-officer/idNumber", "41041119951231001X");

        assertThat(application.doubtsOf(new EveryoneIsVerified())).isEmpty();
    }

    @Test
    void an_applicant_who_only_applies_is_verified_too() {
        assertThat(
                        example()
                                .with("/applicant/idNumber", "410402199001010000")
                                .doubtsOf(new EveryoneIsVerified()))
                .containsExactly("PERSON_NOT_VERIFIED /applicant");
    }

    @ParameterizedTest
    @CsvSource({
        "/verifications/list/1/level,LOW,VERIFICATION_TOO_WEAK",
        "/verifications/list/1/validUntil,2026-11-23T00:00:00+08:00,VERIFICATION_EXPIRED",
        "/verifications/list/1/name,王建军,PERSON_VERIFIED_UNDER_ANOTHER_NAME",
    })
    void a_verification_counts_only_if_strong_in_force_and_of_the_same_name(
            String pointer, String value, String code) {
        var application = example().with(pointer, value);

        assertThat(application.doubtsOf(new EveryoneIsVerified()))
                .containsExactly(code + " /shareholders/list/1");
    }

    @Test
    void a_second_verification_heals_the_first() {
        var application =
                example()
                        .with("/verifications/list/1/level", "LOW")
                        .with(
                                "/verifications/list/3",
                                Map.of(
                                        "name", "王建国",
                                        "idNumber", "410411198509230030",
                                        "level", "HIGH",
                                        "validUntil", "2026-11-23T00:00:01+08:00"));

        assertThat(application.doubtsOf(new EveryoneIsVerified())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,/shareholders/list/0",
        "1,/legal-representative",
        "2,/organs/directors/0",
        "3,/shareholders/list/1",
        "4,/organs/supervisors/0",
        "5,/finance-officer",
    })
    void each_role_needs_its_own_signature(int signature, String pointer) {
        assertThat(
                        example()
                                .without("/signatures/list/" + signature)
                                .doubtsOf(new EveryoneHasSigned()))
                .containsExactly("SIGNATURE_MISSING " + pointer);
    }

    @Test
    void an_enterprise_confirms_by_its_electronic_licence() {
        assertThat(example().withCorporateHolder().doubtsOf(new EveryoneHasSigned())).isEmpty();
        assertThat(
                        example()
                                .withCorporateHolder()
                                .without("/shareholders/list/1/eLicenceConfirmation")
                                .doubtsOf(new EveryoneHasSigned()))
                .containsExactly("HOLDER_NOT_CONFIRMED /shareholders/list/1");
    }

    @Test
    void somebody_promises_that_everything_is_true() {
        assertThat(example().without("/commitments/list/0").doubtsOf(new EveryoneHasSigned()))
                .containsExactly("TRUTHFULNESS_COMMITMENT_MISSING /commitments/list");
    }

    @Test
    void an_agent_needs_a_mandate_that_still_runs() {
        var agent = example().with("/applicant/role", "AGENT");

        assertThat(example().doubtsOf(new ApplicantMayAct())).isEmpty();
        assertThat(agent.doubtsOf(new ApplicantMayAct()))
                .containsExactly("MANDATE_MISSING /applicant/mandate");
        assertThat(
                        agent.with("/applicant/mandate", Map.of("validUntil", "2026-11-22"))
                                .doubtsOf(new ApplicantMayAct()))
                .containsExactly("MANDATE_EXPIRED /applicant/mandate/validUntil");
        assertThat(
                        agent.with("/applicant/mandate", Map.of("validUntil", "2026-11-23"))
                                .doubtsOf(new ApplicantMayAct()))
                .isEmpty();
    }
}
