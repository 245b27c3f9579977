package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Of a person's numbers, wages and home nobody sees more than what tells two apart.
class PersonalFieldsTest {

    private static final Path EXAMPLES = Path.of("../../deploy/all-in-one/examples");

    static Stream<JsonNode> examples() throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> Published.JSON.readTree(file.toFile()).path("sections"));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_number_of_a_person_is_seen_in_an_example(JsonNode sections) {
        var masked = PersonalFields.masked(sections).toString();
        for (var name : PersonalTable.PERSONAL.keySet()) {
            var values =
                    sections.valueStream()
                            .flatMap(section -> section.findValues(name).stream())
                            .filter(value -> value.isString() || value.isNumber())
                            .map(JsonNode::asString)
                            .toList();
            assertThat(values).as(name).noneMatch(masked::contains);
        }
        assertThat(masked).doesNotContainPattern("\"(\\d{17}[0-9X]|1\\d{10})\"");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void names_and_facts_of_the_enterprise_stay(JsonNode sections) {
        var masked = PersonalFields.masked(sections);
        for (var section :
                List.of("name", "capital", "address", "scope", "shareholders/list/0/name")) {
            assertThat(masked.at("/" + section)).isEqualTo(sections.at("/" + section));
        }
        assertThat(masked.at("/applicant/name")).isEqualTo(sections.at("/applicant/name"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void what_is_masked_can_be_read_one_by_one_and_nothing_else(JsonNode sections) {
        var original = sections.deepCopy();
        var pointers = PersonalFields.pointers(sections);
        assertThat(pointers)
                .contains("/applicant/idNumber", "/employees/list/0/monthlyBase")
                .doesNotHaveDuplicates();
        for (var pointer : pointers) {
            assertThat(PersonalFields.clear(sections, pointer)).contains(sections.at(pointer));
            assertThat(PersonalFields.field(pointer)).isPresent();
            assertThat(PersonalFields.masked(sections).at(pointer))
                    .isNotEqualTo(original.at(pointer));
        }
        assertThat(sections).isEqualTo(original);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "applicant/idNumber",
                "/applicant",
                "/applicant/name",
                "/applicant/idNumber/",
                "/employees/list",
                "/employees/list/-/idNumber",
                "/employees/list/00/idNumber",
                "/employees/list/99/idNumber",
                "/address",
                "/address/detail",
                "/nothing/idNumber",
                "/~7"
            })
    void another_place_gives_nothing(String pointer) throws IOException {
        var sections = examples().findFirst().orElseThrow();
        assertThat(PersonalFields.clear(sections, pointer)).isEmpty();
    }

    @Test
    void a_field_is_named_by_section_and_name() {
        assertThat(PersonalFields.field("/employees/list/3/monthlyBase"))
                .contains(
                        new PersonalFields.Field(
                                "employees", "monthlyBase", PersonalKind.WITHHELD));
        assertThat(PersonalFields.field("/employees/list/李晓雨/idNumber")).isEmpty();
        assertThat(PersonalFields.field("/horoscope/idNumber")).isEmpty();
        assertThat(PersonalFields.field("/address")).isEmpty();
    }

    @Test
    void what_nobody_thought_of_is_withheld() {
        var sections =
                (ObjectNode)
                        Published.JSON.readTree(
                                """
                                {"applicant": {"name": "李晓雨", "salary": 5200, "tags": ["a", "b"],
                                  "idNumber": {"name": "410402198803120020"}, "mobile": [13837500001]},
                                 "horoscope": {"name": "李晓雨"}, "loose": "13837500001"}
                                """);
        assertThat(PersonalFields.masked(sections))
                .isEqualTo(
                        Published.JSON.readTree(
                                """
                                {"applicant": {"name": "李晓雨", "salary": "****", "tags": ["****", "****"],
                                  "idNumber": "****", "mobile": ["****"]},
                                 "horoscope": {"name": "****"}, "loose": "****"}
                                """));
        assertThat(PersonalFields.masked(Published.JSON.readTree("\"13837500001\"")).asString())
                .isEqualTo("****");
    }

    @ParameterizedTest
    @CsvSource({
        "ID_NUMBER, 410402198803120020, 410****20",
        "ID_NUMBER, 41040219880312002X, 410****2X",
        "ID_NUMBER, E12345678, E****78",
        "ID_NUMBER, 12, ****",
        "MOBILE, 13837500001, 138****0001",
        "MOBILE, +86 138-3750-0001, 138****0001",
        "MOBILE, 1383750000, ****",
        "ACCOUNT, 6222020200112233445, ****3445",
        "ACCOUNT, 123456, ****56",
        "ACCOUNT, 1, ****",
        "ENROLMENT, 4104020000000001 INJURY+PENSION 2026-11, ****0001 INJURY+PENSION 2026-11",
        "ENROLMENT, 4104020000000001, ****0001",
        "EMAIL, lixiaoyu@yingxiang.example, l****@yingxiang.example",
        "EMAIL, a@b.example, ****",
        "EMAIL, nonsense, ****",
        "ADDRESS, 河南省平顶山市新华区建设路西段28号院, 河南省平顶山市新华区****",
        "ADDRESS, 北京市朝阳区建国路1号, 北京市朝阳区****",
        "ADDRESS, 新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县1号, 新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县****",
        "ADDRESS, 河南省平顶山市建设路西段新华小区3号楼, 河南省平顶山市****",
        "ADDRESS, 建设路西段28号院, ****",
        "ADDRESS, 建设路新市街5号, ****",
        "ADDRESS, 28 Jianshe Road, ****",
        "WITHHELD, 5200.0, ****"
    })
    void each_kind_shows_what_it_says(PersonalKind kind, String value, String masked) {
        assertThat(kind.masked(value)).isEqualTo(masked);
    }

    @Test
    void of_an_identity_number_no_more_than_a_third_is_seen() {
        for (int length = 0; length <= 40; length++) {
            var shown = PersonalKind.ID_NUMBER.masked("7".repeat(length)).replace("*", "");
            assertThat(shown.length()).as("of %d", length).isLessThanOrEqualTo(length / 3);
        }
    }

    @Test
    void confidential_results_are_masked_and_enterprise_level_ones_are_not() {
        var results = new LinkedHashMap<String, String>();
        results.put("preBookedAccount", "6222020200112233445");
        results.put("enrolment.1", "4104020000000001 PENSION 2026-11");
        results.put("bank", "102");
        results.put("seal.NAME", "4104020000123");
        results.put("newcomer", "13837500001");
        assertThat(PersonalFields.maskedResults(results).entrySet())
                .extracting(Object::toString)
                .containsExactly(
                        "preBookedAccount=****3445",
                        "enrolment.1=****0001 PENSION 2026-11",
                        "bank=102",
                        "seal.NAME=4104020000123",
                        "newcomer=****");
    }
}
