package org.yijianshi.contracts.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FormSchemasTest {

    private static final FormSchemas SCHEMAS = FormSchemas.of(Examples.SECTION_NAMES);
    private static final Path EXAMPLE = Examples.forms().toList().getLast();

    static Stream<Path> forms() {
        return Examples.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void an_example_fits_its_schemas(Path file) {
        var form = Examples.read(file);

        assertThat(SCHEMAS.checkEnvelope(form)).isEmpty();
        assertThat(form.get("sections").propertyStream().toList())
                .isNotEmpty()
                .allSatisfy(
                        section ->
                                assertThat(SCHEMAS.check(section.getKey(), section.getValue()))
                                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1e300, maximum", "-1e300, minimum", "1e19, maximum", "-1e19, minimum"})
    void a_number_beyond_64_bits_is_refused_and_never_a_fault(String number, String code) {
        var enterprise = section("enterprise").put("unlimitedTerm", false);
        enterprise.set("termYears", Examples.JSON.readTree(number));

        assertThat(SCHEMAS.check("enterprise", enterprise))
                .extracting(SchemaProblem::pointer, SchemaProblem::code)
                .contains(tuple("/sections/enterprise/termYears", code));
    }

    @Test
    void many_threads_share_one_instance() {
        var capital = section("capital").put("amount", -1);

        assertThat(IntStream.range(0, 2_000).parallel().boxed())
                .allSatisfy(_ -> assertThat(SCHEMAS.check("capital", capital)).hasSize(1));
    }

    @Test
    void a_section_without_a_schema_is_found_at_the_start() {
        assertThatThrownBy(() -> FormSchemas.of(List.of("applicant", "horoscope")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horoscope");
        assertThat(SCHEMAS.has("applicant")).isTrue();
        assertThat(SCHEMAS.has("horoscope")).isFalse();
        assertThatThrownBy(() -> SCHEMAS.check("horoscope", section("capital")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "capital   | amount       | -1                   | exclusiveMinimum | 0",
                "capital   | amount       | 1e308                | maximum  | 100000000",
                "capital   | amount       | 1e999999999          | maximum  | 100000000",
                "capital   | amount       | 1e-999999999         | multipleOf | 0.01",
                "capital   | amount       | 0.30000000000000004  | multipleOf | 0.01",
                "capital   | amount       | 0.123456789012       | multipleOf | 0.01",
                "capital   | amount       | \"1,000\"            | type     | number",
                "capital   | amount       | null                 | type     | number",
                "capital   | currency     | 5                    | type     | string",
                "capital   | currency     | \"cny\"              | enum     | CNY, USD, EUR, HKD, JPY",
                "capital   | paidInFullBy | \"0000-00-00\"       | format   | date",
                "capital   | paidInFullBy | \"2027-02-29\"       | format   | date",
                "capital   | paidInFullBy | \"2028-02-28\\n\"    | format   | date",
                "capital   | paidInFullBy | \"1949-10-01\"       | pattern  | ",
                "capital   | owner        | 1                    | additionalProperties | ",
                "applicant | name         | \"李\\r\\n雨\"        | pattern  | ",
                "applicant | name         | \"<script>\"         | pattern  | ",
                "applicant | idNumber     | \"４１０４０２\"       | pattern  | ",
                "applicant | mobile       | \"13800138000\\n\"   | pattern  | ",
                "applicant | mobile       | \"\"                 | minLength | 1",
                "address   | street       | \" 建设路\"           | pattern  | ",
                "address   | street       | \"建设\\u202e路\"     | pattern  | ",
                "address   | street       | \"\\u0000\"          | pattern  | ",
                "address   | postcode     | \"46700\"            | minLength | 6",
                "employees | list         | {}                   | type     | array",
                "organs    | directors    | []                   | minItems | 1",
            })
    void a_wrong_value_is_named_by_place_keyword_and_limit(
            String section, String field, String value, String code, String argument) {
        var wrong = section(section);
        wrong.set(field, Examples.JSON.readTree(value));

        assertThat(SCHEMAS.check(section, wrong))
                .containsExactly(
                        new SchemaProblem(
                                "/sections/" + section + "/" + field,
                                code,
                                argument == null ? List.of() : List.of(argument)));
    }

    @ParameterizedTest
    @CsvSource({
        "delivery, method, COURIER, address, required",
        "enterprise, unlimitedTerm, false, termYears, required",
        "beneficial-owners, exemptByPromise, false, owners, required",
        "tax, invoiceMode, DIGITAL, digitalQuotaYuan, required",
        "tax, invoiceMode, DIGITAL, invoices, unneeded",
        "address, tenure, OWNED, leaseUntil, unneeded",
    })
    void what_is_asked_depends_on_what_was_chosen(
            String section, String field, String choice, String place, String code) {
        var chosen = section(section);
        if (choice.equals("false")) {
            chosen.put(field, false);
        } else {
            chosen.put(field, choice);
        }

        assertThat(SCHEMAS.check(section, chosen))
                .contains(new SchemaProblem("/sections/" + section + "/" + place, code, List.of()));
    }

    @Test
    void an_enterprise_that_holds_shares_gives_a_credit_code_and_a_confirmation() {
        var section = section("shareholders");
        ((ObjectNode) section.get("list").get(0)).put("kind", "ENTERPRISE");

        assertThat(SCHEMAS.check("shareholders", section))
                .extracting(SchemaProblem::pointer, SchemaProblem::code)
                .containsExactlyInAnyOrder(
                        problem("creditCode", "required"),
                        problem("eLicenceConfirmation", "required"),
                        problem("idNumber", "unneeded"));
    }

    @Test
    void a_field_that_could_hold_a_number_is_not_named() {
        var capital = section("capital").put("410402198803120020", 1);

        assertThat(SCHEMAS.check("capital", capital))
                .containsExactly(
                        new SchemaProblem("/sections/capital", "additionalProperties", List.of()));
    }

    @Test
    void no_problem_repeats_what_was_submitted() {
        var applicant = section("applicant");
        List.copyOf(applicant.propertyNames()).forEach(name -> applicant.put(name, "kanarien-7"));
        applicant.put("kanarien-7", "kanarien-7");

        assertThat(SCHEMAS.check("applicant", applicant))
                .hasSizeGreaterThan(3)
                .noneMatch(problem -> problem.toString().contains("kanarien-7"));
    }

    @Test
    void a_hostile_list_costs_little_and_is_answered_briefly() {
        var list = "{\"list\":[" + "{},".repeat(200_000) + "{}]}";

        assertThat(SCHEMAS.check("employees", Examples.JSON.readTree(list)))
                .hasSizeLessThanOrEqualTo(FirstErrors.LIMIT)
                .contains(
                        new SchemaProblem("/sections/employees/list", "maxItems", List.of("1000")));
    }

    @Test
    void a_thousand_employees_are_accepted() {
        var one = section("employees").get("list").get(0).toString();
        var list = "{\"list\":[" + (one + ",").repeat(999) + one + "]}";

        assertThat(SCHEMAS.check("employees", Examples.JSON.readTree(list))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "theme, Enterprise, /theme, pattern",
        "zone, 4104, /zone, minLength",
        "zone, 410402-GEDIAN, /zone, pattern",
        "channel, FAX, /channel, enum",
        "status, COMPLETED, /status, additionalProperties",
        "owner, somebody, /owner, additionalProperties",
        "sections, none, /sections, type",
    })
    void the_envelope_is_checked_too(String field, String value, String pointer, String code) {
        var form = ((ObjectNode) Examples.read(EXAMPLE)).put(field, value);

        assertThat(SCHEMAS.checkEnvelope(form))
                .extracting(SchemaProblem::pointer, SchemaProblem::code)
                .containsExactly(tuple(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "\"text\""})
    void something_else_than_an_object_is_no_form(String root) {
        assertThat(SCHEMAS.checkEnvelope(Examples.JSON.readTree(root)))
                .containsExactly(new SchemaProblem("", "type", List.of("object")));
    }

    private static Tuple problem(String field, String code) {
        return tuple("/sections/shareholders/list/0/" + field, code);
    }

    private static ObjectNode section(String name) {
        return (ObjectNode)
                Examples.read(Path.of("../../deploy/all-in-one/examples/natural-person-llc.json"))
                        .get("sections")
                        .get(name);
    }
}
