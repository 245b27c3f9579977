package org.yijianshi.allinone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/// A page that sends people to a file that is gone is worse than none.
class LinksTest {

    @Test
    void every_link_inside_the_project_leads_somewhere() throws IOException {
        assertThat(Pages.all())
                .isNotEmpty()
                .allSatisfy(
                        page ->
                                assertThat(Pages.links(page))
                                        .as("links of %s", Pages.ROOT.relativize(page))
                                        .allSatisfy(file -> assertThat(file).exists()));
    }

    @Test
    void the_journey_leads_through_the_classes_of_every_service() {
        var journey = Pages.ROOT.resolve("docs/journey.md");
        var classes =
                Pages.links(journey)
                        .map(file -> Pages.ROOT.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> file.endsWith(".java"))
                        .distinct()
                        .toList();
        assertThat(classes).hasSizeGreaterThan(50);
        assertThat(ServicesStarted.names())
                .allSatisfy(
                        service ->
                                assertThat(classes)
                                        .anyMatch(file -> file.startsWith("services/" + service)));
    }
}
