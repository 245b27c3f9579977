package org.yijianshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

import java.time.LocalDate;
import java.util.stream.Stream;

/// What the check characters promise, tried with every slip on many codes.
class CheckCharactersTest {

    private static final String DIGITS = "0123456789";
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void a_credit_code_with_one_wrong_character_is_refused() {
        qt().withExamples(200)
                .forAll(creditCodes())
                .checkAssert(
                        code ->
                                assertThat(
                                                SlipsOfThePen.wrongCharacters(
                                                        code.value(), CREDIT_ALPHABET + "IOSVZ -%"))
                                        .filteredOn(
                                                c -> UnifiedSocialCreditCode.parse(c).isPresent())
                                        .isEmpty());
    }

    @Test
    void a_credit_code_with_two_neighbours_swapped_is_refused() {
        qt().forAll(creditCodes())
                .checkAssert(
                        code ->
                                assertThat(SlipsOfThePen.swappedNeighbours(code.value()))
                                        .filteredOn(
                                                c -> UnifiedSocialCreditCode.parse(c).isPresent())
                                        .isEmpty());
    }

    @Test
    void different_serials_give_different_credit_codes() {
        qt().forAll(regions(), longs().between(0, UnifiedSocialCreditCode.SERIALS - 1))
                .checkAssert(
                        (region, serial) ->
                                assertThat(serialOf(UnifiedSocialCreditCode.assign(region, serial)))
                                        .isEqualTo(serial));
    }

    @Test
    void an_assigned_credit_code_holds_the_authority_and_a_fitting_organisation_code() {
        qt().forAll(regions(), longs().between(0, UnifiedSocialCreditCode.SERIALS - 1))
                .checkAssert(
                        (region, serial) -> {
                            var code = UnifiedSocialCreditCode.assign(region, serial);
                            assertThat(code.registeringAuthority()).isEqualTo(region);
                            assertThat(code.organisationCode()).startsWith("MA");
                            assertThat(code.organisationCodeFits()).isTrue();
                        });
    }

    @Test
    void exactly_one_check_character_completes_an_identity_number() {
        qt().forAll(seventeenDigits())
                .checkAssert(digits -> assertThat(completed(digits)).hasSize(1));
    }

    @Test
    void an_identity_number_with_one_wrong_digit_is_refused() {
        qt().withExamples(300)
                .forAll(citizenIds())
                .checkAssert(
                        id ->
                                assertThat(SlipsOfThePen.wrongCharacters(id, DIGITS + "X"))
                                        .filteredOn(c -> CitizenId.parse(c).isPresent())
                                        .isEmpty());
    }

    @Test
    void an_identity_number_with_two_neighbours_swapped_is_refused() {
        qt().forAll(citizenIds())
                .checkAssert(
                        id ->
                                assertThat(SlipsOfThePen.swappedNeighbours(id))
                                        .filteredOn(c -> CitizenId.parse(c).isPresent())
                                        .isEmpty());
    }

    @Test
    void a_case_number_with_one_wrong_digit_is_refused() {
        qt().withExamples(300)
                .forAll(caseNumbers())
                .checkAssert(
                        number ->
                                assertThat(SlipsOfThePen.wrongCharacters(number.value(), DIGITS))
                                        .filteredOn(c -> CaseNumber.parse(c).isPresent())
                                        .isEmpty());
    }

    /// The standard promises no more: of two digits that follow each other in the circle of ten,
    /// one swap in ten goes unseen.
    @Test
    void a_case_number_with_two_neighbours_swapped_is_refused_unless_they_differ_by_one() {
        qt().forAll(caseNumbers())
                .checkAssert(
                        number ->
                                assertThat(SlipsOfThePen.swappedNeighbours(number.value()))
                                        .filteredOn(c -> CaseNumber.parse(c).isPresent())
                                        .allMatch(c -> differByOne(number.value(), c)));
    }

    @Test
    void a_case_number_is_read_back_as_it_was_formed() {
        qt().forAll(regions(), days(), longs().between(0, 9_999_999))
                .checkAssert(
                        (region, day, serial) -> {
                            var number = CaseNumber.of(region, day, serial);
                            assertThat(number.region()).isEqualTo(region);
                            assertThat(number.day()).isEqualTo(day);
                            assertThat(number.serial()).isEqualTo(serial);
                        });
    }

    private static Gen<RegionCode> regions() {
        return integers().between(110_000, 659_999).map(n -> new RegionCode("" + n));
    }

    private static Gen<LocalDate> days() {
        return integers().between(0, 60_000).map(LocalDate.of(1880, 1, 1)::plusDays);
    }

    private static Gen<UnifiedSocialCreditCode> creditCodes() {
        return regions()
                .zip(
                        longs().between(0, UnifiedSocialCreditCode.SERIALS - 1),
                        UnifiedSocialCreditCode::assign);
    }

    private static Gen<CaseNumber> caseNumbers() {
        return regions().zip(days(), longs().between(0, 9_999_999), CaseNumber::of);
    }

    private static Gen<String> seventeenDigits() {
        return integers()
                .between(410_000, 469_999)
                .zip(
                        days(),
                        integers().between(1000, 1999),
                        (region, day, order) ->
                                region
                                        + day.toString().replace("-", "")
                                        + order.toString().substring(1));
    }

    private static Gen<String> citizenIds() {
        return seventeenDigits().map(digits -> completed(digits).findFirst().orElseThrow());
    }

    private static Stream<String> completed(String digits) {
        return (DIGITS + "X")
                .chars()
                .mapToObj(c -> digits + (char) c)
                .filter(c -> CitizenId.parse(c).isPresent());
    }

    private static long serialOf(UnifiedSocialCreditCode code) {
        return code.organisationCode()
                .substring(2, 8)
                .chars()
                .mapToLong(CREDIT_ALPHABET::indexOf)
                .reduce(0, (serial, digit) -> serial * 31 + digit);
    }

    private static boolean differByOne(String number, String swapped) {
        var at = 0;
        while (number.charAt(at) == swapped.charAt(at)) {
            at++;
        }
        var distance = Math.abs(number.charAt(at) - swapped.charAt(at));
        return distance == 1 || distance == 9;
    }
}
