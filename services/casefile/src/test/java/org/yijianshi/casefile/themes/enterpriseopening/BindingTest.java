package org.yijianshi.casefile.themes.enterpriseopening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yijianshi.contracts.form.FormSchemas;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;

class BindingTest {

    private static final String GIVEN_AT = "/sections/bank/consent/givenAt";

    @Test
    void every_section_of_the_examples_is_bound() {
        assertThat(FilledForm.examples())
                .allSatisfy(
                        form -> assertThat(form.bound().sections()).hasNoNullFieldsOrProperties());
    }

    @Test
    void every_section_has_a_schema() {
        var components = CombinedForm.Sections.class.getRecordComponents();

        assertThat(FilledForm.naturalPersons().document().get("sections"))
                .hasSize(components.length);
        assertThatCode(() -> schemas()).doesNotThrowAnyException();
    }

    /// Otherwise somebody's odd but valid form would end in an error of ours.
    @ParameterizedTest
    @CsvSource({
        GIVEN_AT + ", 2026-11-22T01:10:00Z",
        GIVEN_AT + ", 2026-11-22T01:10:00.123456789-00:00",
        GIVEN_AT + ", 2199-12-31T23:59:59+14:00",
        "/sections/employees/list/0/hiredOn, 2028-02-29",
    })
    void what_fits_its_schema_can_be_read(String pointer, String value) {
        assertReadable(FilledForm.naturalPersons().with(pointer, value));
    }

    @Test
    void whole_numbers_may_be_written_with_decimals_and_exponents() {
        assertReadable(
                FilledForm.naturalPersons()
                        .with("/sections/tax/staffCount", new BigDecimal("6.0"))
                        .with("/sections/tax/invoices/0/ceilingYuan", new BigDecimal("1E+5"))
                        .with("/sections/capital/amount", new BigDecimal("5E+2")));
    }

    private static void assertReadable(FilledForm form) {
        var schemas = schemas();
        assertThat(form.document().get("sections").propertyStream())
                .allSatisfy(s -> assertThat(schemas.check(s.getKey(), s.getValue())).isEmpty());
        assertThat(form.violations(FilledForm.ON)).isEmpty();
    }

    private static FormSchemas schemas() {
        return FormSchemas.of(
                Arrays.stream(CombinedForm.Sections.class.getRecordComponents())
                        .map(component -> kebab(component.getName()))
                        .toList());
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
