package org.yijianshi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps `docs/events.md` what the contracts say.
class EventCatalogueTest {

    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final Path GENERATED = Path.of("target/events.md");

    @Test
    void the_page_says_what_is_published() throws IOException {
        var markdown = EventCatalogue.markdown();
        Files.writeString(GENERATED, markdown);
        if (Boolean.getBoolean("events.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, markdown);
        }

        assertThat(PAGE)
                .as("docs/events.md is generated; run: %s", EventCatalogue.COMMAND)
                .exists()
                .content()
                .isEqualTo(markdown);
    }

    @Test
    void the_page_has_every_type_and_names_what_is_sealed() {
        var markdown = EventCatalogue.markdown();

        assertThat(markdown).contains(Published.types().toList()).doesNotContain("| |", "|  |");
        assertThat(markdown.lines().filter(l -> l.startsWith("## ")))
                .containsExactlyInAnyOrder(
                        "## `case-events`",
                        "## `handling-events.{item}`",
                        "## `clock-events`",
                        "## `item-orders.{item}`",
                        "## `statements`",
                        "## `resend-requests`");
        assertThat(markdown.lines().filter(l -> l.contains("order.placed.v1")))
                .singleElement()
                .asString()
                .endsWith("| sealed: `sections` |");
    }
}
