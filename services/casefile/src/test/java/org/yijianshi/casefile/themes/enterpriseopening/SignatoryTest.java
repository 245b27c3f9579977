package org.yijianshi.casefile.themes.enterpriseopening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SignatoryTest {

    @Test
    void whoever_holds_a_post_confirms_once_and_signs_in_each_post_that_asks_for_it() {
        assertThat(confirming(FilledForm.naturalPersons()))
                .containsExactly(
                        "李晓雨 [APPLICANT, SHAREHOLDER, LEGAL_REPRESENTATIVE, DIRECTOR, MANAGER]"
                                + " [SHAREHOLDER, LEGAL_REPRESENTATIVE, DIRECTOR]",
                        "王建国 [SHAREHOLDER, SUPERVISOR] [SHAREHOLDER, SUPERVISOR]",
                        "张敏 [FINANCE_OFFICER, LIAISON, TAX_OFFICER] [FINANCE_OFFICER]");
    }

    @Test
    void employees_and_enterprises_do_not_confirm() {
        assertThat(confirming(FilledForm.corporateShareholder()))
                .noneMatch(line -> line.contains("EMPLOYEE") || line.contains("有限"));
    }

    @Test
    void a_passport_is_another_paper_and_a_small_x_is_the_same_number() {
        var form =
                FilledForm.naturalPersons()
                        .with("/sections/shareholders/list/1/idType", "PASSPORT")
                        .with("/sections/organs/supervisors/0/idType", "PASSPORT")
                        .with("/sections/shareholders/list/1/idNumber", "e12345678x")
                        .with("/sections/organs/supervisors/0/idNumber", "E12345678X");

        assertThat(Signatory.in(form.bound()))
                .extracting(Signatory::idType)
                .containsExactly("CITIZEN_ID", "PASSPORT", "CITIZEN_ID");
    }

    @Test
    void it_is_named_nowhere_in_what_is_logged() {
        assertThat(Signatory.in(FilledForm.naturalPersons().bound()).toString())
                .doesNotContain("王建国", "410411198509230030");
    }

    private static List<String> confirming(FilledForm form) {
        return Signatory.in(form.bound()).stream()
                .map(who -> who.name() + " " + who.posts() + " " + who.roles())
                .toList();
    }
}
