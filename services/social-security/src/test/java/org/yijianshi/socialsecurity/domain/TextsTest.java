package org.yijianshi.socialsecurity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.departmenttestkit.DepartmentTexts;

class TextsTest {

    @Test
    void every_code_has_its_plain_text_and_every_text_its_code() {
        var department = new SocialSecurityDepartment();

        assertThat(DepartmentTexts.faults(department, SocialSecurityConcern.values())).isEmpty();
    }
}
