package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class PublishedFormTest {

    private record View(Map<String, Object> legalRepresentative, Capital capital) {}

    private record Capital(BigDecimal amount) {}

    private final PublishedForm form = PublishedForm.named("natural-person-llc");

    @Test
    void every_published_example_has_its_name_here() throws IOException {
        try (var files = Files.list(Path.of("../../deploy/all-in-one/examples"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .filteredOn(name -> !name.endsWith("-online")) // its people have yet to confirm
                    .containsExactlyInAnyOrderElementsOf(PublishedForm.NAMES);
        }
    }

    @Test
    void a_department_sees_its_sections_and_nothing_else() {
        var view = form.with("/sections/capital/amount", PublishedForm.json("1000.01"));

        assertThat(form.zone()).isEqualTo("410402");
        assertThat(view.sections(View.class).legalRepresentative()).containsKey("mobile");
        assertThat(view.sections(View.class).capital().amount()).isEqualTo("1000.01");
    }

    @Test
    void fields_and_elements_are_set_added_and_removed() {
        form.with("/sections/seals", Map.of("kinds", List.of("NAME", "INVOICE")))
                .with("/sections/seals/kinds/0", "CUSTOMS")
                .with("/sections/seals/kinds/2", "FINANCE")
                .without("/sections/seals/kinds/1")
                .with("/sections/seals/maker", PublishedForm.json("'PDS-YK-02'"))
                .without("/sections/tax/officer");

        assertThat(form.document().at("/sections/seals"))
                .isEqualTo(
                        PublishedForm.json(
                                "{'kinds': ['CUSTOMS', 'FINANCE'], 'maker': 'PDS-YK-02'}"));
        assertThat(form.document().at("/sections/tax").has("officer")).isFalse();
    }

    @Test
    void a_change_of_what_is_not_there_is_a_mistake_of_the_test() {
        assertThatIllegalArgumentException().isThrownBy(() -> form.with("/no/where", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> form.without("/no/where"));
    }
}
