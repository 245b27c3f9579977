package org.yijianshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnterpriseNameTest {

    @ParameterizedTest
    @CsvSource({
        "平顶山市, 鹰翔, 尼龙新材料, 有限公司, 平顶山市鹰翔尼龙新材料有限公司",
        "平顶山市, 鹰翔, '', 集团有限公司, 平顶山市鹰翔集团有限公司",
        "平顶山市, 𠮷䶮, 商贸, 有限公司, 平顶山市𠮷䶮商贸有限公司",
        "平顶山市, 〇一, 商贸, 有限公司, 平顶山市〇一商贸有限公司"
    })
    void the_parts_make_the_full_name(
            String region, String tradeName, String industry, String form, String full) {
        var name = new EnterpriseName(region, tradeName, industry, form);
        assertThat(name.full()).isEqualTo(full);
        assertThat(name).hasToString(full);
    }

    @ParameterizedTest
    @CsvSource({
        "平顶山市, 鹰, '', 有限公司",
        "平顶山市, 𠮷, 商贸, 有限公司",
        "平顶山市, ABC, 商贸, 有限公司",
        "平顶山市, 鹰翔１, 商贸, 有限公司",
        "平顶山市, 鹰翔8, 商贸, 有限公司",
        "平顶山市, 鹰 翔, 商贸, 有限公司",
        "平顶山市, 鹰·翔, 商贸, 有限公司",
        "平顶山市, 鹰々, 商贸, 有限公司",
        "平顶山市, 鹰⼭, 商贸, 有限公司",
        "平顶山市, カナ, 商贸, 有限公司",
        "平顶山市, 鹰翔, trade, 有限公司",
        "PDS, 鹰翔, 商贸, 有限公司",
        "平顶山市, 鹰翔, 商贸, Ltd",
        "'', 鹰翔, 商贸, 有限公司",
        "平顶山市, 鹰翔, 商贸, ''"
    })
    void parts_that_cannot_be_of_a_name_are_refused(
            String region, String tradeName, String industry, String form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnterpriseName(region, tradeName, industry, form));
    }

    @Test
    void half_a_surrogate_pair_is_no_character() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnterpriseName("平顶山市", "鹰翔\uD842", "商贸", "有限公司"));
    }

    @Test
    void a_compatibility_ideograph_equals_the_character_it_looks_like() {
        assertThat(new EnterpriseName("平顶山市", "\uF90A鹰", "商贸", "有限公司"))
                .isEqualTo(new EnterpriseName("平顶山市", "金鹰", "商贸", "有限公司"));
    }
}
