package org.yijianshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    private static final RegionCode PINGDINGSHAN = new RegionCode("410400");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "914403001922038216",
                "9144030071526726XG",
                "91330100799655058B",
                "91410400MA9K0001XX",
                "91410402MA9K00028T",
                "91411702MA9K00036H",
                "91410400MA9K004310",
                "91410400MA9K00386Y",
                "91410400MA9K000609"
            })
    void codes_of_the_standard_and_of_real_enterprises_are_accepted(String code) {
        assertThat(new UnifiedSocialCreditCode(code)).hasToString(code);
        assertThat(UnifiedSocialCreditCode.parse(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91410400MA9K0001XY",
                "91410400MA9K0001X",
                "91410400MA9K0001X%",
                "9141O400MA9K0001XX",
                "19410400MA9K0001XX",
                "91410400MA9K0001XXX",
                " 91410400MA9K0001XX",
                "91410400MA9K0001XX\n",
                "９1410400MA9K0001XX",
                ""
            })
    void wrong_codes_are_refused(String code) {
        assertThat(UnifiedSocialCreditCode.parse(code)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new UnifiedSocialCreditCode(code));
    }

    @Test
    void lower_case_is_the_same_code() {
        assertThat(new UnifiedSocialCreditCode("91410400ma9k0001xx"))
                .isEqualTo(new UnifiedSocialCreditCode("91410400MA9K0001XX"));
    }

    @Test
    void a_ligature_does_not_unfold_into_letters_of_a_code() {
        var withFf = UnifiedSocialCreditCode.assign(PINGDINGSHAN, 15 * 31 + 15).value();
        assertThat(withFf).contains("FF");
        assertThat(UnifiedSocialCreditCode.parse(withFf.replace("FF", "\uFB00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91410400MA9K0001XX, 410400, MA9K0001X, true",
        "91411702MA9K00036H, 411702, MA9K00036, true",
        "91410400MA9K000609, 410400, MA9K00060, true",
        "91330100799655058B, 330100, 799655058, true",
        "91350100M000100Y43, 350100, M000100Y4, true"
    })
    void a_code_tells_its_authority_and_organisation_code(
            String code, String region, String organisation, boolean fits) {
        var parsed = new UnifiedSocialCreditCode(code);
        assertThat(parsed.registeringAuthority()).isEqualTo(new RegionCode(region));
        assertThat(parsed.organisationCode()).isEqualTo(organisation);
        assertThat(parsed.organisationCodeFits()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "410400, 9, K, 1, 91410400MA9K0001XX",
        "410402, 9, K, 2, 91410402MA9K00028T",
        "411702, 9, K, 3, 91411702MA9K00036H",
        "410400, 9, K, 6, 91410400MA9K000609"
    })
    void assigned_codes_are_those_of_the_reference(
            String region, int fifth, String fourth, int last, String code) {
        var k = "0123456789ABCDEFGHJKLMNPQRTUWXY".indexOf(fourth);
        var serial = fifth * 28_629_151L + k * 923_521L + last;
        assertThat(UnifiedSocialCreditCode.assign(new RegionCode(region), serial))
                .hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, UnifiedSocialCreditCode.SERIALS, Long.MIN_VALUE, Long.MAX_VALUE})
    void a_serial_out_of_range_is_refused(long serial) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnifiedSocialCreditCode.assign(PINGDINGSHAN, serial));
    }

    @Test
    void the_last_serial_still_makes_a_code() {
        var last =
                UnifiedSocialCreditCode.assign(PINGDINGSHAN, UnifiedSocialCreditCode.SERIALS - 1);
        assertThat(last.value()).startsWith("91410400MAYYYYYY");
    }
}
