package org.yijianshi.enterpriseregistration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.enterpriseregistration.domain.Application.example;

import org.junit.jupiter.api.Test;
import org.yijianshi.departmentkit.domain.Choice.Option;
import org.yijianshi.kernel.HallZone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whoever chooses only what is offered offends no rule about it.
class ChoicesTest {

    private final RegistrationDepartment department = new RegistrationDepartment(new ListOfNames());

    @Test
    void every_phrase_is_a_main_entry_of_an_industry_that_is_offered() {
        var industries = offered("/scope/industryCode").stream().map(Option::code).toList();
        var phrases = offered("/scope/entries/code");

        assertThat(phrases)
                .hasSizeGreaterThan(100)
                .extracting(Option::code)
                .doesNotHaveDuplicates();
        assertThat(phrases.stream().map(ChoicesTest::industry).distinct())
                .containsExactlyInAnyOrderElementsOf(industries);
        assertThat(phrases).allSatisfy(phrase -> assertThat(wrong(phrase)).isEmpty());
    }

    @Test
    void a_phrase_says_when_it_needs_a_permit_and_the_rules_agree() {
        assertThat(phrase("餐饮服务").name()).isEqualTo("餐饮服务（许可项目）");
        assertThat(phrase("餐饮服务").implied())
                .isEqualTo(Map.of("text", "餐饮服务", "kind", "LICENSED", "permitStage", "POST"));
        assertThat(phrase("保安服务").name()).isEqualTo("保安服务（前置许可项目）");
        assertThat(phrase("软件开发").implied()).isEqualTo(Map.of("text", "软件开发", "kind", "GENERAL"));
        assertThat(doing(phrase("餐饮服务")).doubtsOf(new ScopeIsGeneral())).hasSize(1);
        assertThat(doing(phrase("保安服务")).doubtsOf(new ScopeNeedsNoPriorPermit())).hasSize(1);
    }

    @Test
    void all_is_listed_under_the_sections_of_the_industries() {
        assertThat(offered("/scope/entries/code"))
                .filteredOn(phrase -> phrase.code().startsWith("C"))
                .extracting(Option::group)
                .containsOnly("C 制造业");
        assertThat(
                        Stream.of("/scope/industryCode", "/scope/entries/code")
                                .flatMap(field -> offered(field).stream())
                                .map(Option::group))
                .allMatch(group -> group.matches("[A-T] .{2,}"));
    }

    @Test
    void every_region_and_form_that_is_offered_is_in_order() {
        assertThat(offered("/name/region"))
                .extracting(Option::code)
                .containsExactly("平顶山市", "平顶山市新华区")
                .allSatisfy(
                        region ->
                                assertThat(
                                                example()
                                                        .with("/name/region", region)
                                                        .doubtsOf(new NameHasItsRegion()))
                                        .isEmpty());
        assertThat(offered("/name/organisationForm"))
                .extracting(Option::code)
                .containsExactly("有限公司", "有限责任公司", "股份有限公司");
    }

    @Test
    void a_county_stands_alone_in_a_name() {
        assertThat(offered("410422", "/name/region"))
                .extracting(Option::code)
                .containsExactly("平顶山市", "叶县");
    }

    private Option phrase(String text) {
        return offered("/scope/entries/code").stream()
                .filter(option -> text.equals(option.implied().get("text")))
                .findFirst()
                .orElseThrow();
    }

    private List<Option> offered(String field) {
        return offered("410402", field);
    }

    private List<Option> offered(String zone, String field) {
        return department.choices(new HallZone(zone), Application.TODAY).stream()
                .filter(choice -> choice.field().equals(field))
                .flatMap(choice -> choice.options().stream())
                .toList();
    }

    private static List<String> wrong(Option phrase) {
        return doing(phrase).doubtsOf(new ScopeFitsTheName()).stream()
                .filter(doubt -> doubt.startsWith("SCOPE_INDUSTRY_CODE"))
                .toList();
    }

    private static Application doing(Option phrase) {
        var entry = new HashMap<>(phrase.implied());
        entry.put("code", phrase.code());
        return example()
                .with("/scope/industryCode", industry(phrase))
                .with("/scope/entries", List.of(entry));
    }

    private static String industry(Option phrase) {
        return phrase.code().substring(1, 5);
    }
}
