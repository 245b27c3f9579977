package org.yijianshi.casefile.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.yijianshi.casefile.domain.Theme;
import org.yijianshi.casefile.domain.Theme.CatalogueItem;
import org.yijianshi.contracts.form.FormSchemas;
import org.yijianshi.kernel.ItemCode;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class CatalogueFilesTest {

    private final Collection<Theme> themes = new CatalogueFiles().all();
    private final Theme opening = new CatalogueFiles().find("enterprise-opening").orElseThrow();

    @Test
    void every_theme_is_found_under_its_own_name() {
        assertThat(themes)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(new CatalogueFiles().find(t.theme())).contains(t));
        assertThat(new CatalogueFiles().find("closing")).isEmpty();
    }

    @Test
    void every_section_of_the_catalogue_has_a_schema() {
        var sections =
                themes.stream()
                        .flatMap(t -> t.sectionsFor(codes(t)).stream())
                        .collect(Collectors.toSet());

        assertThat(sections).hasSize(20);
        assertThatCode(() -> FormSchemas.of(sections)).doesNotThrowAnyException();
    }

    @Test
    void everything_may_be_chosen_at_once_and_comes_to_its_end() {
        assertThat(themes)
                .allSatisfy(
                        theme -> {
                            var plan = theme.plan(codes(theme));
                            assertThat(plan.items()).hasSameSizeAs(theme.items());
                            assertThat(plan.openedBy(Set.of())).isNotEmpty();
                        });
    }

    @Test
    void registration_comes_first_and_the_others_beside_each_other() {
        var registration = new ItemCode("enterprise-registration");
        var plan = opening.plan(codes(opening));

        assertThat(plan.openedBy(Set.of())).containsExactly(registration);
        assertThat(plan.openedBy(Set.of(registration))).hasSize(5);
    }

    @Test
    void a_department_sees_no_more_than_the_catalogue_says() {
        assertThat(opening.items())
                .filteredOn(item -> item.item().equals("seal-carving"))
                .singleElement()
                .satisfies(
                        seals ->
                                assertThat(seals.sections())
                                        .containsExactly("legal-representative", "seals"));
    }

    @Test
    void people_read_every_name_in_their_language() {
        assertThat(opening.items())
                .flatMap(item -> List.of(item.name(), item.department()))
                .allSatisfy(name -> assertThat(name).containsOnlyKeys("zh", "en"));
    }

    private static Set<String> codes(Theme theme) {
        return Stream.of(theme)
                .flatMap(t -> t.items().stream())
                .map(CatalogueItem::item)
                .collect(Collectors.toSet());
    }
}
