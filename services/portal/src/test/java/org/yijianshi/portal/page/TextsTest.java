package org.yijianshi.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yijianshi.contracts.form.SectionSchema;
import org.yijianshi.testkit.ModuleTexts;
import org.yijianshi.testkit.SpokenCodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What pages say, in both languages.
class TextsTest {

    /// What people fill in.
    private static final List<String> SECTIONS =
            List.of(
                    "applicant",
                    "name",
                    "scope",
                    "enterprise",
                    "capital",
                    "address",
                    "shareholders",
                    "beneficial-owners",
                    "legal-representative",
                    "organs",
                    "finance-officer",
                    "liaison",
                    "seals",
                    "tax",
                    "employees",
                    "bank",
                    "delivery",
                    "commitments");

    private static final Path RESOURCES = Path.of("src/main/resources");

    /// As pages name them: `#{home.title}`; those put together of a code are not known here.
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z0-9.-]+)[(}]");

    @Test
    void every_text_is_there_in_both_languages_and_well_said() {
        var texts = ModuleTexts.of("portal");

        assertThat(texts.wording()).isEmpty();
        assertThat(SpokenCodes.texts(RESOURCES.resolve("portal-texts_zh.properties")).keySet())
                .isEqualTo(
                        SpokenCodes.texts(RESOURCES.resolve("portal-texts_en.properties"))
                                .keySet());
    }

    @Test
    void every_text_that_a_page_names_is_there() throws IOException {
        var named = new TreeSet<String>();
        try (var pages = Files.list(RESOURCES.resolve("portal/pages"))) {
            for (var page : pages.toList()) {
                KEY.matcher(Files.readString(page))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(named::add);
            }
        }

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(ModuleTexts.of("portal").missing(named)).isEmpty();
    }

    @Test
    void every_code_that_can_be_chosen_has_a_word() {
        var chosen = new TreeSet<String>();
        for (var section : SECTIONS) {
            SectionSchema.of(section)
                    .findValues("enum")
                    .forEach(
                            codes ->
                                    codes.forEach(code -> chosen.add("option." + code.asString())));
        }

        assertThat(chosen).hasSizeGreaterThan(60);
        assertThat(ModuleTexts.of("portal").missing(chosen)).isEmpty();
    }
}
