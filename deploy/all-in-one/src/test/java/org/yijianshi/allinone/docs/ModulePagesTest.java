package org.yijianshi.allinone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;

/// Whoever opens a module is told in a few lines what it is for, and can try a service at once.
class ModulePagesTest {

    @Test
    void every_service_says_what_it_owns_hears_says_and_answers() {
        assertThat(ServicesStarted.all())
                .allSatisfy(
                        service -> {
                            var page = Pages.read("services/" + service.name() + "/README.md");
                            assertThat(page)
                                    .startsWith("# " + service.name() + " ")
                                    .contains("**Owns**", "**Listens to**", "**Says**", "**API**")
                                    .contains("port " + service.port());
                            assertThat(page.lines()).hasSizeLessThan(16);
                        });
    }

    @Test
    void every_service_has_requests_to_try_on_its_own_port() {
        assertThat(ServicesStarted.all())
                .allSatisfy(
                        service ->
                                assertThat(
                                                Pages.read(
                                                        "services/"
                                                                + service.name()
                                                                + "/http/requests.http"))
                                        .contains("http://127.0.0.1:" + service.port())
                                        .contains("\n### "));
    }

    @Test
    void every_shared_module_says_in_a_few_lines_what_it_is_for() throws IOException {
        try (var modules = Files.list(Pages.ROOT.resolve("shared-kernel"))) {
            assertThat(modules.filter(module -> Files.exists(module.resolve("pom.xml"))))
                    .isNotEmpty()
                    .allSatisfy(
                            module ->
                                    assertThat(Files.readAllLines(module.resolve("README.md")))
                                            .hasSizeBetween(3, 8));
        }
    }
}
