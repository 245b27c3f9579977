package org.yijianshi.enterpriseregistration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.yijianshi.enterpriseregistration.domain.Application.example;
import static org.yijianshi.enterpriseregistration.domain.Application.published;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.departmentkit.domain.Assessment;
import org.yijianshi.departmentkit.domain.Concern;
import org.yijianshi.departmentkit.domain.HandlingPolicy;
import org.yijianshi.departmentkit.domain.Numbers;
import org.yijianshi.departmentkit.domain.Order;
import org.yijianshi.kernel.RegionCode;
import org.yijianshi.kernel.UnifiedSocialCreditCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class RegistrationDepartmentTest {

    private static final Numbers SEVENTH = (series, region, _, _) -> series.numberAt(region, 7);

    private final ListOfNames names = ListOfNames.holding("鹰翔|商贸", "飞鹰|尼龙新材料");
    private final RegistrationDepartment department = new RegistrationDepartment(names);

    private List<Concern> concerns(Order<RegistrationForm> order) {
        return Assessment.of(department, order).concerns();
    }

    @Test
    void the_example_is_decided_automatically() {
        assertThat(concerns(example().order())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09", "2026-11-22", "2027-06-01", "2028-12-31"})
    void the_published_examples_are_decided_alike_on_any_day(LocalDate on) {
        assertThat(concerns(published("natural-person-llc").on(on))).isEmpty();
        assertThat(concerns(published("zhumadian-llc").on(on))).isEmpty();
        assertThat(concerns(published("corporate-shareholder-llc").on(on)))
                .containsExactly(new Concern("HOLDER_IS_ENTERPRISE", "/shareholders/list/0"));
    }

    @Test
    void a_corporate_holder_is_the_only_doubt_about_a_form_complete_otherwise() {
        assertThat(concerns(example().withCorporateHolder().order()))
                .containsExactly(new Concern("HOLDER_IS_ENTERPRISE", "/shareholders/list/1"));
    }

    @Test
    void approval_enters_the_name_and_assigns_the_numbers() {
        var award = department.assign(example().order(), SEVENTH);

        assertThat(names.entered()).containsExactly("平顶山市鹰翔尼龙新材料有限公司");
        assertThat(award.confidential()).isEmpty();
        assertThat(award.results())
                .hasSize(5)
                .containsEntry("enterpriseName", "平顶山市鹰翔尼龙新材料有限公司")
                .containsEntry("establishedOn", "2026-11-23")
                .containsEntry("licenceNumber", "410402000000007")
                .containsEntry("approvalNumber", "(410402)登字〔2026〕第000007号");
        assertThat(UnifiedSocialCreditCode.parse(award.results().getOrDefault("creditCode", "")))
                .map(UnifiedSocialCreditCode::registeringAuthority)
                .contains(new RegionCode("410402"));
    }

    @Test
    void a_case_does_not_stand_in_its_own_way_after_its_name_is_entered() {
        department.assign(example().order(), SEVENTH);

        assertThat(concerns(example().order())).isEmpty();
    }

    @Test
    void rules_have_names_of_their_own() {
        assertThat(department.policies())
                .extracting(HandlingPolicy::rule)
                .doesNotHaveDuplicates()
                .contains("name-is-not-taken", "holders-are-natural-persons");
    }

    @Test
    void credit_codes_of_distinct_serials_and_authorities_are_distinct_to_their_inner_part() {
        var authorities = List.copyOf(CreditCodes.BLOCKS.keySet());
        var given = new HashSet<String>();
        var inner = new HashSet<String>();
        var series = new CreditCodes();
        qt().withExamples(2000)
                .forAll(longs().between(1, CreditCodes.BLOCK))
                .checkAssert(
                        serial -> {
                            var authority = authorities.get((int) (serial % authorities.size()));
                            var region = new RegionCode(authority);
                            var code = new UnifiedSocialCreditCode(series.numberAt(region, serial));
                            assertThat(code.organisationCodeFits()).isTrue();
                            assertThat(given.add(authority + serial))
                                    .isEqualTo(inner.add(code.organisationCode()));
                        });
    }

    @Test
    void no_block_of_credit_codes_belongs_to_two_authorities() {
        var blocks = new ArrayList<Long>();
        CreditCodes.BLOCKS.values().forEach(blocks::addAll);

        assertThat(blocks).doesNotHaveDuplicates();
        assertThat(blocks)
                .allMatch(
                        b ->
                                0 <= b
                                        && (b + 1) * CreditCodes.BLOCK
                                                <= UnifiedSocialCreditCode.SERIALS);
    }

    @Test
    void an_authority_without_a_block_left_gives_no_credit_code() {
        var series = new CreditCodes();

        assertThatThrownBy(() -> series.numberAt(new RegionCode("110105"), 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> series.numberAt(new RegionCode("410402"), CreditCodes.BLOCK + 1))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_form_never_shows_who_is_in_it() {
        assertThat(example().withCorporateHolder().form().toString())
                .doesNotContain("李晓雨", "王建国", "张敏", "410402198803120020");
    }
}
