package org.yijianshi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class CitizenIdTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, false",
        "440524188001010014, 1880-01-01, true",
        "410402199001010000, 1990-01-01, false",
        "410402198506150004, 1985-06-15, false",
        "41041119951231001X, 1995-12-31, true",
        "41040219900101006X, 1990-01-01, false",
        "410422200002290009, 2000-02-29, false"
    })
    void a_right_number_tells_birth_date_and_sex(String number, LocalDate birth, boolean male) {
        var id = new CitizenId(number);
        assertThat(id.value()).isEqualTo(number);
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(id.isMale()).isEqualTo(male);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "410402199001010001",
                "410482198902290003",
                "41040219901301000X",
                "41040219900101000",
                "990402199001010000",
                "４10402199001010000",
                "410402199001010000 ",
                "X10402199001010000",
                ""
            })
    void a_wrong_number_is_refused_without_being_repeated(String number) {
        assertThat(CitizenId.parse(number)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitizenId(number))
                .withMessageNotContaining("0402");
    }

    @ParameterizedTest
    @CsvSource({
        "41040219901301001, 13th month",
        "41048219890229001, 29 February of a common year",
        "41040220240431001, 31 April",
        "99040219900101001, no province"
    })
    void no_check_character_makes_up_for_a_wrong_date_or_province(String digits, String why) {
        assertThat(completed(digits)).as(why).isEmpty();
    }

    @Test
    void a_small_x_is_the_same_number() {
        assertThat(new CitizenId("11010519491231002x"))
                .isEqualTo(new CitizenId("11010519491231002X"));
    }

    @Test
    void numbers_of_hong_kong_macao_and_taiwan_residents_are_numbers() {
        assertThat(completed("81000019900101001")).hasSize(1);
        assertThat(completed("82000019900101001")).hasSize(1);
        assertThat(completed("83000019900101001")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-28, 17",
        "2018-03-01, 18",
        "2020-02-28, 19",
        "2020-02-29, 20",
        "2000-02-29, 0",
        "1998-02-28, -2"
    })
    void age_is_counted_in_completed_years(LocalDate day, int age) {
        assertThat(new CitizenId("410422200002290009").ageOn(day)).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"2000-02-28, false", "2000-02-29, true", "2000-03-01, true"})
    void a_number_from_the_future_is_found_when_asked_with_a_day(LocalDate day, boolean born) {
        assertThat(new CitizenId("410422200002290009").isBornOnOrBefore(day)).isEqualTo(born);
    }

    @Test
    void the_text_form_is_masked() {
        assertThat(new CitizenId("410402199001010000")).hasToString("410*************00");
    }

    private static List<CitizenId> completed(String seventeen) {
        return Stream.of("0123456789X".split(""))
                .flatMap(check -> CitizenId.parse(seventeen + check).stream())
                .toList();
    }
}
