package org.yijianshi.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.domain.Theme.CatalogueItem;
import org.yijianshi.kernel.ItemCode;

import java.util.List;
import java.util.Map;
import java.util.Set;

class ThemeTest {

    private static final CatalogueItem REGISTRATION =
            item("registration", List.of(), List.of(), List.of("creditCode"));
    private static final CatalogueItem SEALS =
            item("seals", List.of("registration"), List.of("creditCode"), List.of("sealCode"));
    private static final CatalogueItem BANK =
            item("bank", List.of("seals"), List.of("sealCode"), List.of());

    @Test
    void a_plan_has_what_was_chosen_in_the_order_of_the_catalogue() {
        assertThat(theme(REGISTRATION, SEALS, BANK).plan(Set.of("seals", "registration")).items())
                .extracting(PlannedItem::item)
                .containsExactly(new ItemCode("registration"), new ItemCode("seals"));
    }

    @Test
    void nothing_can_be_chosen_without_what_it_needs() {
        var theme = theme(REGISTRATION, SEALS, BANK);

        assertThatIllegalArgumentException().isThrownBy(() -> theme.plan(Set.of("seals")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> theme.plan(Set.of("registration", "bank")));
    }

    @Test
    void the_sections_are_those_of_the_chosen_items_and_of_the_case_file_itself() {
        var theme = theme(REGISTRATION, SEALS, BANK);

        assertThat(theme.sectionsFor(Set.of())).containsExactly("delivery");
        assertThat(theme.sectionsFor(Set.of("registration", "seals")))
                .containsExactly("delivery", "registration-section", "seals-section");
    }

    @Test
    void an_input_is_the_output_of_what_the_item_waits_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                theme(
                                        REGISTRATION,
                                        item("seals", List.of(), List.of("creditCode"), List.of())))
                .withMessageContaining("seals");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                theme(
                                        REGISTRATION,
                                        item(
                                                "seals",
                                                List.of("registration"),
                                                List.of("colour"),
                                                List.of())));
    }

    @Test
    void a_catalogue_with_a_circle_or_a_gap_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> theme(BANK));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                theme(
                                        item("one", List.of("other"), List.of(), List.of()),
                                        item("other", List.of("one"), List.of(), List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> theme(REGISTRATION, REGISTRATION));
    }

    private static Theme theme(CatalogueItem... items) {
        return new Theme("opening", "1", Map.of(), List.of("delivery"), List.of(items));
    }

    private static CatalogueItem item(
            String code, List<String> needs, List<String> inputs, List<String> outputs) {
        var sections = List.of(code + "-section");
        return new CatalogueItem(
                code, Map.of(), Map.of(), needs, sections, inputs, outputs, true, true);
    }
}
