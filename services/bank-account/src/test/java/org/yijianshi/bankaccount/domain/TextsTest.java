package org.yijianshi.bankaccount.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.departmenttestkit.CountingNumbers;
import org.yijianshi.departmenttestkit.DepartmentTexts;

import java.util.List;

class TextsTest {

    private final BankAccountDepartment department =
            new BankAccountDepartment(_ -> new SimulatedBankCore(new CountingNumbers()));

    @Test
    void every_code_has_its_plain_text_and_every_text_its_code() {
        assertThat(DepartmentTexts.faults(department, BankConcern.values())).isEmpty();
    }

    @Test
    void a_supplement_replaces_only_the_section_that_is_this_departments_own() {
        assertThat(department.reasons())
                .allSatisfy(reason -> assertThat(reason.sections()).isSubsetOf(List.of("bank")));
    }
}
