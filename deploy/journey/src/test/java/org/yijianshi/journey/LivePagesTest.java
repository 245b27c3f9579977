package org.yijianshi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yijianshi.allinone.Options;

import java.time.Duration;

/// What happens elsewhere is seen by whoever looks at a page, and counted for the supervisor.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Hall hall;

    @BeforeAll
    void open() {
        hall = Hall.open(Options.in(DataDirectories.fresh("live-pages")).onFreePorts());
    }

    @AfterAll
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_change_appears_on_the_page_that_is_open(int width) {
        var form = Forms.naturalPerson();
        Application.about(hall, "first-" + width).submitted(form).awaitState("COMPLETED");
        var waiting = Application.about(hall, "second-" + width).submitted(form);
        var path = waiting.path().replace("/api", "");
        try (var page = new Page(hall, width).as(People.APPLICANT)) {
            await().atMost(PATIENCE).until(() -> page.go(path).text().contains("等承办人决定"));
            page.isSound();
            var heading = page.one("h1");
            await().atMost(PATIENCE).until(() -> page.one("#live").isDisplayed());
            assertThat(page.one("#live-off").isDisplayed()).isFalse();
            assertThat(page.text()).contains("先等这些办完：企业设立登记");

            waiting.withdraw();

            await().atMost(PATIENCE).until(() -> page.text().contains("已经撤回"));
            assertThat(heading.isDisplayed()).as("the page is still the same").isTrue();
            await().atMost(PATIENCE).until(() -> !page.one("#live").isDisplayed());
            page.isSound();
        }
        try (var page = new Page(hall, width).as(People.SUPERVISOR)) {
            page.go("/supervision/today").isSound();
            assertThat(page.text()).contains("整件", "件数少");
        }
    }
}
