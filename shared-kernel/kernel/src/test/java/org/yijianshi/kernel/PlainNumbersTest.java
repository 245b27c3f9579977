package org.yijianshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers without a check digit: seals, mobiles, accounts, branches.
class PlainNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "19912345678, 19912345678",
        "+8613800138000, 13800138000",
        "008613800138000, 13800138000",
        "+86 138 0013 8000, 13800138000",
        "+86-138-0013-8000, 13800138000",
        "138-0013-8000, 13800138000"
    })
    void a_mobile_number_is_kept_without_prefix_and_separators(String written, String kept) {
        assertThat(new MobileNumber(written).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901",
                "1380013800",
                "138001380000",
                "+85213800138000",
                "8613800138000",
                "１3800138000",
                ""
            })
    void a_wrong_mobile_number_is_refused_without_being_repeated(String text) {
        assertThat(MobileNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MobileNumber(text))
                .withMessageNotContaining("3800");
    }

    @Test
    void mobile_and_account_numbers_are_masked_as_text() {
        assertThat(new MobileNumber("13800138000")).hasToString("138******00");
        assertThat(new CorporateAccountNumber("1234567890")).hasToString("******7890");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6217000000000000012",
                "6228480000000000000",
                "4367421234567890129",
                "79927398713",
                "79927398710",
                "1234567890",
                "12345678901234567890123456789012"
            })
    void an_account_number_is_accepted_whatever_the_check_for_cards_says(String text) {
        assertThat(CorporateAccountNumber.parse(text))
                .hasValueSatisfying(number -> assertThat(number.value()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789",
                "123456789012345678901234567890123",
                "12345 67890",
                "123456789X",
                "１234567890"
            })
    void a_malformed_account_number_is_refused(String text) {
        assertThat(CorporateAccountNumber.parse(text)).isEmpty();
    }

    @Test
    void a_branch_code_is_twelve_digits_and_begins_with_the_bank() {
        assertThat(new BankBranchCode("102495000013").bank()).isEqualTo("102");
        assertThat(BankBranchCode.parse("10249500001")).isEmpty();
        assertThat(BankBranchCode.parse("1024950000130")).isEmpty();
        assertThat(BankBranchCode.parse("10249500001X")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4104020000001",
                "4104020000002",
                "4104020000003",
                "4104020000004",
                "4104020000005",
                "41040200000011"
            })
    void a_seal_code_begins_with_its_division(String text) {
        assertThat(new SealCode(text)).hasToString(text);
        assertThat(new SealCode(text).region()).isEqualTo(new RegionCode("410402"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "410402000001",
                "410402000000111",
                "9904020000001",
                "410402000000X",
                "４104020000001"
            })
    void a_wrong_seal_code_is_refused(String text) {
        assertThat(SealCode.parse(text)).isEmpty();
    }

    @Test
    void a_seal_code_is_formed_from_division_and_serial() {
        var xinhua = new RegionCode("410402");
        assertThat(SealCode.of(xinhua, 1)).hasToString("4104020000001");
        assertThat(SealCode.of(xinhua, 9_999_999)).hasToString("4104029999999");
        assertThatIllegalArgumentException().isThrownBy(() -> SealCode.of(xinhua, 10_000_000));
        assertThatIllegalArgumentException().isThrownBy(() -> SealCode.of(xinhua, -1));
    }
}
