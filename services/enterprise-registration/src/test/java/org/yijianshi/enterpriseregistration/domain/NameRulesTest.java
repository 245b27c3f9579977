package org.yijianshi.enterpriseregistration.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yijianshi.enterpriseregistration.domain.Application.example;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class NameRulesTest {

    private static Application named(String tradeName, String industry) {
        return example().with("/name/tradeName", tradeName).with("/name/industry", industry);
    }

    private static List<String> comparedWith(String held, String tradeName, String industry) {
        return named(tradeName, industry).doubtsOf(new NameIsNotTaken(ListOfNames.holding(held)));
    }

    @Test
    void a_name_of_four_proper_parts_is_in_form() {
        assertThat(example().doubtsOf(new NameIsInForm())).isEmpty();
        assertThat(example().doubtsOf(new NameHasItsRegion())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "鹰,商贸,NAME_TRADE_NAME_SHORT /name/tradeName",
        "𠮷,商贸,NAME_TRADE_NAME_SHORT /name/tradeName",
        "ABC,商贸,NAME_NOT_CHINESE /name/tradeName",
        "鹰翔2,商贸,NAME_NOT_CHINESE /name/tradeName",
        "鹰翔々,商贸,NAME_NOT_CHINESE /name/tradeName",
        "北京,商贸,NAME_TRADE_NAME_IS_PLACE /name/tradeName",
        "郑州鹰翔,商贸,NAME_TRADE_NAME_IS_PLACE /name/tradeName",
        "餐饮,商贸,NAME_TRADE_NAME_IS_INDUSTRY /name/tradeName",
        "最佳鹰翔,商贸,NAME_BANNED_WORD /name/tradeName",
        "国际鹰翔,商贸,NAME_LIMITED_WORD /name/tradeName",
        "鹰翔,证券,NAME_LIMITED_WORD /name/industry",
        "鹰翔,'',NAME_INDUSTRY_MISSING /name/industry",
        "鹰翔,IT服务,NAME_NOT_CHINESE /name/industry",
    })
    void a_part_out_of_form_is_named(String tradeName, String industry, String concern) {
        assertThat(named(tradeName, industry).doubtsOf(new NameIsInForm()))
                .containsExactly(concern);
    }

    @ParameterizedTest
    @CsvSource({"鹰翔国际,商贸", "䶮𠮷,商贸", "鹰翔,国际货运"})
    void words_are_limited_only_at_the_start_and_rare_characters_are_characters(
            String tradeName, String industry) {
        var doubts = named(tradeName, industry).doubtsOf(new NameIsInForm());

        assertThat(doubts).doesNotContain("NAME_LIMITED_WORD /name/tradeName");
        assertThat(doubts).doesNotContain("NAME_NOT_CHINESE /name/tradeName");
    }

    @Test
    void the_organisation_form_is_that_of_the_type() {
        var stock = example().with("/name/organisationForm", "股份有限公司");

        assertThat(stock.doubtsOf(new NameIsInForm()))
                .containsExactly("NAME_ORGANISATION_FORM /name/organisationForm");
        assertThat(stock.with("/enterprise/type", "JOINT_STOCK").doubtsOf(new NameIsInForm()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"平顶山市", "平顶山", "平顶山市新华区", "平顶山新华区", "河南省平顶山市"})
    void a_name_may_begin_with_its_city(String region) {
        assertThat(example().with("/name/region", region).doubtsOf(new NameHasItsRegion()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"叶县,410422", "汝州市,410482", "汝州,410482", "平顶山市叶县,410422"})
    void a_name_may_begin_with_its_county(String region, String code) {
        var application = example().with("/name/region", region).with("/address/region", code);

        assertThat(application.doubtsOf(new NameHasItsRegion())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "新华区,NAME_DISTRICT_WITHOUT_CITY",
        "卫东区,NAME_DISTRICT_WITHOUT_CITY",
        "郑州市,NAME_REGION_ELSEWHERE",
        "平顶山市卫东,NAME_REGION_ELSEWHERE",
        "叶县,NAME_REGION_ELSEWHERE",
        "河南,NAME_REGION_WIDER",
        "河南省,NAME_REGION_WIDER",
        "'',NAME_REGION_MISSING",
    })
    void a_region_that_is_not_the_addresss_own_is_named(String region, String code) {
        assertThat(example().with("/name/region", region).doubtsOf(new NameHasItsRegion()))
                .containsExactly(code + " /name/region");
    }

    @ParameterizedTest
    @CsvSource({
        "鹰翔|商贸,鹰翔,商贸,NAME_TAKEN",
        "鹰翔商|贸,鹰翔,商贸,NAME_TAKEN",
        "鹰翔|商贸,鹰祥,商贸,NAME_SOUNDS_ALIKE",
        "鹰翔|商贸,鹰祥,贸易,NAME_SOUNDS_ALIKE",
        "鹰翔|商贸,鹰翔,贸易,NAME_SYNONYM_INDUSTRY",
        "鹰翔|房地产开发,鹰翔,置业,NAME_SYNONYM_INDUSTRY",
        "鹰翔|,鹰翔,商贸,NAME_TRADE_NAME_TAKEN",
        "鹰翔|商贸,大鹰翔,商贸,NAME_CONTAINED",
        "大鹰翔天下|商贸,鹰翔,商贸,NAME_CONTAINED",
    })
    void a_name_like_another_of_the_city_is_named(
            String held, String tradeName, String industry, String code) {
        assertThat(comparedWith(held, tradeName, industry))
                .containsExactly(code + " /name/tradeName");
    }

    @ParameterizedTest
    @CsvSource({
        "鹰翔|商贸,鹰翔,餐饮管理",
        "鹰翔|商贸,鹰翔,尼龙新材料",
        "鹰翔|商贸,鹰祥,餐饮管理",
        "鹰翔|商贸,大鹰翔,餐饮管理",
        "鹰翔|商贸,鹰飞,商贸",
        "鹰翔|商贸,翔鹰,商贸",
    })
    void another_industry_or_another_sound_is_another_name(
            String held, String tradeName, String industry) {
        assertThat(comparedWith(held, tradeName, industry)).isEmpty();
    }

    /// 有限公司 and 有限责任公司 make no difference, nor does the order of the parts.
    @Test
    void the_same_name_in_another_organisation_form_is_taken() {
        var longForm = named("鹰翔", "商贸").with("/name/organisationForm", "有限责任公司");

        assertThat(longForm.doubtsOf(new NameIsNotTaken(ListOfNames.holding("鹰翔|商贸"))))
                .containsExactly("NAME_TAKEN /name/tradeName");
    }

    @Test
    void several_likenesses_are_each_named_once() {
        var register = ListOfNames.holding("鹰翔|贸易", "鹰翔|商业", "英祥|商贸");

        assertThat(named("鹰翔", "商贸").doubtsOf(new NameIsNotTaken(register)))
                .containsExactly(
                        "NAME_SYNONYM_INDUSTRY /name/tradeName",
                        "NAME_SOUNDS_ALIKE /name/tradeName");
    }

    @Test
    void a_name_that_is_not_in_form_is_not_looked_up() {
        assertThat(comparedWith("鹰|商贸", "鹰", "商贸")).isEmpty();
    }

    @Test
    void pieces_are_all_runs_of_two_characters_or_more() {
        var claim = NameIsNotTaken.claim(named("大𠮷祥", "商贸").order());

        assertThat(claim.pieces()).containsExactly("大𠮷", "大𠮷祥", "𠮷祥");
        assertThat(claim.city().value()).isEqualTo("410400");
    }
}
