package org.yijianshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "410000, 河南省",
        "410400, 平顶山市",
        "410402, 新华区",
        "410403, 卫东区",
        "410404, 石龙区",
        "410411, 湛河区",
        "410421, 宝丰县",
        "410422, 叶县",
        "410423, 鲁山县",
        "410425, 郏县",
        "410481, 舞钢市",
        "410482, 汝州市",
        "411700, 驻马店市",
        "411702, 驿城区",
        "420700, 鄂州市",
        "420703, 华容区",
        "420704, 鄂城区",
        "430400, 衡阳市"
    })
    void a_listed_code_has_its_name(String code, String name) {
        var region = new RegionCode(code);
        assertThat(region.isKnown()).isTrue();
        assertThat(region.name()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"410471", "410472", "990000"})
    void a_statistical_or_unlisted_code_is_a_code_without_a_name(String code) {
        assertThat(RegionCode.parse(code))
                .hasValueSatisfying(region -> assertThat(region.isKnown()).isFalse())
                .hasValueSatisfying(region -> assertThat(region.name()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"41040", "4104022", "41040X", "４10402", " 410402", "410402\n", ""})
    void anything_but_six_digits_is_refused(String text) {
        assertThat(RegionCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode(text));
    }

    @Test
    void all_provinces_are_known() {
        assertThat(Regions.NAMES.keySet()).filteredOn(code -> code.endsWith("0000")).hasSize(34);
    }

    @Test
    void every_listed_division_lies_in_a_listed_city_and_province() {
        assertThat(Regions.NAMES.keySet())
                .map(RegionCode::new)
                .allSatisfy(
                        region -> {
                            assertThat(region.city().isKnown()).isTrue();
                            assertThat(region.province().isKnown()).isTrue();
                        });
    }

    @Test
    void city_and_province_are_read_from_the_code() {
        var county = new RegionCode("410402");
        assertThat(county.city()).hasToString("410400");
        assertThat(county.province()).hasToString("410000");
    }

    @ParameterizedTest
    @CsvSource({
        "410000, 410402, true",
        "410400, 410402, true",
        "410402, 410402, true",
        "410402, 410403, false",
        "410402, 410400, false",
        "410400, 411702, false",
        "420000, 410402, false"
    })
    void a_division_contains_those_below_it(String outer, String inner, boolean contained) {
        assertThat(new RegionCode(outer).contains(new RegionCode(inner))).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({"410402, 410402", "420704-gedian, 420704", "410400-gaoxin2, 410400"})
    void a_hall_zone_lies_in_a_division(String zone, String region) {
        assertThat(new HallZone(zone)).hasToString(zone);
        assertThat(new HallZone(zone).region()).isEqualTo(new RegionCode(region));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4104", "410402-", "410402-Gedian", "410402-a-b", "410402gedian", "-a", ""})
    void a_malformed_hall_zone_is_refused(String text) {
        assertThat(HallZone.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new HallZone(text));
    }
}
