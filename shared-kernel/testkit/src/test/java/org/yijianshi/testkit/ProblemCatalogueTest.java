package org.yijianshi.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.testkit.ProblemCatalogue.Module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// Keeps `docs/problems.md` what the services answer.
class ProblemCatalogueTest {

    private static final Path PAGE = Path.of("../../docs/problems.md");

    private final List<Module> modules = ProblemCatalogue.modules();

    @Test
    void the_page_says_what_the_services_answer() throws IOException {
        var markdown = ProblemCatalogue.markdown();
        if (Boolean.getBoolean("problems.write")) {
            Files.writeString(PAGE, markdown);
        }

        assertThat(PAGE)
                .as("docs/problems.md is generated; run: %s", ProblemCatalogue.COMMAND)
                .exists()
                .content()
                .isEqualTo(markdown);
    }

    @Test
    void every_problem_has_a_text_and_every_text_a_problem() {
        var described = new TreeSet<String>();
        modules.forEach(module -> described.addAll(module.codes("problem.", ".title")));

        assertThat(ProblemCatalogue.statuses(modules)).containsOnlyKeys(described);
    }

    @Test
    void every_problem_says_what_to_do() {
        assertThat(modules)
                .allSatisfy(
                        module ->
                                assertThat(module.codes("problem.", ".detail"))
                                        .isEqualTo(module.codes("problem.", ".title")));
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(modules)
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy(
                        module -> assertThat(module.en().keySet()).isEqualTo(module.zh().keySet()));
    }

    @Test
    void the_page_has_every_kind_of_code() {
        assertThat(ProblemCatalogue.markdown())
                .contains(
                        "| `clock-fact-contradicted` | 409 |",
                        "| `not-found` | 404 |",
                        "| `own-application` | 409 |",
                        "| `invalid-form` | 422 |",
                        "| `temporarily-unavailable` | 503 |",
                        "| `CAP_SUM` |",
                        "| `ITEM_NEEDED` |",
                        "| `BANK_CONSENT_MISSING` |")
                .doesNotContain("| null", "|  |", "：null");
    }
}
